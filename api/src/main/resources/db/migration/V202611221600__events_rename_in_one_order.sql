-- An organisation's new name is written into its events in the order in which merges lock them, so that neither waits for the other.
CREATE OR REPLACE FUNCTION event_organiser_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    named uuid[];
BEGIN
    SELECT array_agg(locked.id) INTO named FROM (
        SELECT e.id FROM event e
        WHERE e.organisation_id = NEW.id
           OR e.id IN (SELECT c.event_id FROM event_co_organiser c WHERE c.organisation_id = NEW.id)
        ORDER BY e.id
        FOR NO KEY UPDATE) locked;
    UPDATE event SET organiser_names = event_organiser_names(id, organisation_id) WHERE id = ANY (named);
    RETURN NULL;
END $$;
