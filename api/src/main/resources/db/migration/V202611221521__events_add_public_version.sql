-- The version visitors see rises with what they see, not with an edit that waits beside it.
ALTER TABLE event ADD COLUMN public_version integer;
UPDATE event SET public_version = version WHERE status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED');
