-- In which order acts lock what they change: docs/architecture.md, «Locks».

-- A slug and an organisation's own number are unique, but nothing refers to a row by them. With a condition their index
-- is none that a foreign key could name, so that writing them locks out nobody who refers to the row.
ALTER TABLE organisation DROP CONSTRAINT organisation_slug_unique;
CREATE UNIQUE INDEX organisation_slug_unique ON organisation (slug) WHERE slug IS NOT NULL;
ALTER TABLE event DROP CONSTRAINT event_slug_unique, DROP CONSTRAINT event_external_id_unique;
CREATE UNIQUE INDEX event_slug_unique ON event (slug) WHERE slug IS NOT NULL;
CREATE UNIQUE INDEX event_external_id_unique ON event (organisation_id, external_id) WHERE external_id IS NOT NULL;

-- Whoever changes several events in one act is alone in doing so until the transaction ends.
CREATE FUNCTION event_hold_several() RETURNS void
    LANGUAGE sql AS $$ SELECT pg_advisory_xact_lock(hashtextextended('several events', 0)) $$;

CREATE FUNCTION event_names_key(organisation_id uuid) RETURNS bigint
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN hashtextextended('names of organisation ' || organisation_id::text, 0);

-- Whoever gives an event an organiser reads a name that stays until the transaction ends.
CREATE OR REPLACE FUNCTION event_name_its_organisers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(event_names_key(NEW.organisation_id));
    NEW.organiser_names := event_organiser_names(NEW.id, NEW.organisation_id);
    RETURN NEW;
END $$;
-- Only for new events: a trigger before every update would lock the row as if its key changed.
DROP TRIGGER event_organiser_chosen ON event;
CREATE TRIGGER event_organiser_chosen BEFORE INSERT ON event
    FOR EACH ROW EXECUTE FUNCTION event_name_its_organisers();

CREATE FUNCTION event_organiser_replaced() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(event_names_key(NEW.organisation_id));
    UPDATE event SET organiser_names = event_organiser_names(id, organisation_id) WHERE id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER event_organiser_replaced AFTER UPDATE OF organisation_id ON event
    FOR EACH ROW WHEN (OLD.organisation_id <> NEW.organisation_id)
    EXECUTE FUNCTION event_organiser_replaced();

CREATE OR REPLACE FUNCTION event_co_organiser_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'DELETE' THEN
        PERFORM pg_advisory_xact_lock_shared(event_names_key(NEW.organisation_id));
    END IF;
    UPDATE event SET organiser_names = event_organiser_names(id, organisation_id)
        WHERE id IN (OLD.event_id, NEW.event_id);
    RETURN NULL;
END $$;

-- A new name is written into the events that are there, and waits for those that are just being given the old one.
CREATE OR REPLACE FUNCTION event_organiser_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM event_hold_several();
    PERFORM FROM event
        WHERE organisation_id = NEW.id
           OR id IN (SELECT c.event_id FROM event_co_organiser c WHERE c.organisation_id = NEW.id)
        FOR NO KEY UPDATE;
    PERFORM pg_advisory_xact_lock(event_names_key(NEW.id));
    UPDATE event SET organiser_names = event_organiser_names(id, organisation_id)
        WHERE organisation_id = NEW.id
           OR id IN (SELECT c.event_id FROM event_co_organiser c WHERE c.organisation_id = NEW.id);
    RETURN NULL;
END $$;

-- Two who make two events part of each other at once cannot see each other's change: the second is to try again.
CREATE FUNCTION event_part_of_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('parts of events', 0));
    IF EXISTS (WITH RECURSIVE above AS (
            SELECT id, parent_id FROM event WHERE id = NEW.parent_id
            UNION
            SELECT e.id, e.parent_id FROM event e JOIN above a ON e.id = a.parent_id)
        SELECT FROM above WHERE id = NEW.id) THEN
        RAISE serialization_failure USING MESSAGE = 'event ' || NEW.id || ' would be part of itself';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER event_part_of_another AFTER UPDATE OF parent_id ON event
    FOR EACH ROW WHEN (OLD.parent_id IS DISTINCT FROM NEW.parent_id AND NEW.parent_id IS NOT NULL)
    EXECUTE FUNCTION event_part_of_another();
