-- until when one registers, as clocks show where the event takes place
ALTER TABLE event ADD COLUMN registration_closes_at timestamp;
