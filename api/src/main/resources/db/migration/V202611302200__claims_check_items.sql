-- What the reviewer decided about each item of the checklist, by code; the items are in the terms of the version.
ALTER TABLE claim ADD COLUMN checklist jsonb NOT NULL DEFAULT '{}';
