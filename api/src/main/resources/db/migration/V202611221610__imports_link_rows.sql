-- The event that an entry is said to be. No foreign key: once that event is gone, the link has to fail instead of being
-- forgotten, which would begin another event.
ALTER TABLE import_row ADD COLUMN linked_to uuid;
