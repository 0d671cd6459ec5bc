-- What a reader guessed, what is wrong and why something failed are codes with values, as on the wire. Previews of
-- before are read again: a sentence is no code.
ALTER TABLE event_import
    DROP COLUMN notices;
ALTER TABLE event_import
    ADD COLUMN notices jsonb NOT NULL DEFAULT '[]';
UPDATE event_import SET problem = NULL WHERE problem IS NOT NULL;
UPDATE followed_source SET last_problem = NULL WHERE last_problem IS NOT NULL;
ALTER TABLE import_row
    DROP COLUMN notices;
ALTER TABLE import_row
    ADD COLUMN notices jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN faults jsonb NOT NULL DEFAULT '[]',
    -- RFC 5545 SEQUENCE: a source restores what it cancelled by a later version only
    ADD COLUMN sequence int NOT NULL DEFAULT 0;
UPDATE import_row SET problem = NULL WHERE problem IS NOT NULL;
ALTER TABLE import_mapping
    -- the version of the entry that cancelled the event; null while the source holds it
    ADD COLUMN cancelled_by_sequence int;
