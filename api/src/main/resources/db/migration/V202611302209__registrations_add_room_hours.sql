-- When the online room of an event opens before its start, and closes after its end, in minutes. Null: as for the event
-- of which it is part, else a quarter of an hour.
ALTER TABLE registration_setup
    ADD COLUMN room_opens_before smallint CONSTRAINT registration_setup_room_opens_within_a_day CHECK (room_opens_before BETWEEN 0 AND 1440),
    ADD COLUMN room_closes_after smallint CONSTRAINT registration_setup_room_closes_within_a_day CHECK (room_closes_after BETWEEN 0 AND 1440);
