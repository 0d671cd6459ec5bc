-- Mails to one slow domain wait for each other, not for them the mails to all others.
ALTER TABLE mail ADD COLUMN domain text NOT NULL GENERATED ALWAYS AS (lower(split_part(recipient, '@', -1))) STORED;
