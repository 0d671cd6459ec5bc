-- What a row of a list of organisations wrote over an entry, so that undoing the import restores the fields that nobody
-- changed since.
ALTER TABLE atlas_import_row
    -- the entry before and after, its sources and the hash of the source before; null unless the row changed an entry
    ADD COLUMN written  jsonb,
    -- fields that undoing restored, and those it left because somebody changed them since
    ADD COLUMN restored jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN left_out jsonb NOT NULL DEFAULT '[]',
    ADD CONSTRAINT atlas_import_row_written_by_change CHECK (written IS NULL OR outcome = 'CHANGED'),
    ADD CONSTRAINT atlas_import_row_restored_by_undo CHECK
        ((restored = '[]' AND left_out = '[]') OR (written IS NOT NULL AND state IN ('UNDONE', 'KEPT')));
