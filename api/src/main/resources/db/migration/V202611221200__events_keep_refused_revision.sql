-- The text of a refused revision is kept until its author writes it anew or discards it.
ALTER TABLE event DROP CONSTRAINT event_revision_status_check;
ALTER TABLE event ADD CONSTRAINT event_revision_status_known
    CHECK (revision_status IN ('DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED', 'REFUSED'));
