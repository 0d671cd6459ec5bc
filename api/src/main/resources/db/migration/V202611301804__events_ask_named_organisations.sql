-- An event may name other organisations: as co-organisers, and by its place in the programme of another event. What
-- each of them answered is kept here. The public sees only what was agreed to, because a name on a page is a
-- statement about somebody else.
CREATE TABLE event_agreement (
    id              uuid        PRIMARY KEY,
    created_at      timestamptz NOT NULL,
    event_id        uuid        NOT NULL REFERENCES event ON DELETE CASCADE,
    organisation_id uuid        NOT NULL REFERENCES organisation,
    -- the programme that the event was put under; null for a co-organiser
    parent_id       uuid        REFERENCES event ON DELETE CASCADE,
    state           text        NOT NULL CHECK (state IN ('ASKED', 'AGREED', 'DECLINED')),
    answered_at     timestamptz,
    -- Keycloak's id of who answered; null when its sources answered, or it was shown before answers were asked for
    answered_by     text,
    CHECK ((state = 'ASKED') = (answered_at IS NULL)),
    CHECK (state <> 'ASKED' OR answered_by IS NULL),
    CONSTRAINT event_agreement_once UNIQUE NULLS NOT DISTINCT (event_id, organisation_id, parent_id)
);
CREATE INDEX event_agreement_asked ON event_agreement (organisation_id, created_at, id) WHERE state = 'ASKED';
CREATE INDEX event_agreement_parent ON event_agreement (parent_id) WHERE parent_id IS NOT NULL;

-- The co-organisers that the public sees.
CREATE VIEW event_shown_co_organiser AS
SELECT c.event_id, c.organisation_id, c.position
FROM event_co_organiser c
WHERE EXISTS (SELECT FROM event_agreement a WHERE a.event_id = c.event_id AND a.organisation_id = c.organisation_id
    AND a.parent_id IS NULL AND a.state = 'AGREED');

-- The programmes under which the public sees an event. An organisation need not agree with itself.
CREATE VIEW event_shown_parent AS
SELECT e.id AS event_id, e.parent_id
FROM event e JOIN event p ON p.id = e.parent_id
WHERE p.organisation_id = e.organisation_id
   OR EXISTS (SELECT FROM event_agreement a WHERE a.event_id = e.id AND a.parent_id = e.parent_id AND a.state = 'AGREED');

-- What is shown today stays.
INSERT INTO event_agreement (id, created_at, event_id, organisation_id, state, answered_at)
SELECT gen_random_uuid(), e.updated_at, e.id, c.organisation_id, 'AGREED', e.updated_at
FROM (SELECT DISTINCT event_id, organisation_id FROM event_co_organiser) c JOIN event e ON e.id = c.event_id
WHERE e.status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED');
INSERT INTO event_agreement (id, created_at, event_id, organisation_id, parent_id, state, answered_at)
SELECT gen_random_uuid(), e.updated_at, e.id, p.organisation_id, p.id, 'AGREED', e.updated_at
FROM event e JOIN event p ON p.id = e.parent_id
WHERE p.organisation_id <> e.organisation_id AND e.status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED');

-- Search finds an event by the names of those who agreed.
CREATE OR REPLACE FUNCTION event_organiser_names(event_id uuid, organisation_id uuid) RETURNS text
    LANGUAGE sql STABLE
    RETURN (SELECT coalesce(string_agg(o.name || ' ' || array_to_string(o.aliases, ' '), ' | ' ORDER BY o.id), '')
        FROM organisation o
        WHERE o.id = $2 OR o.id IN (SELECT c.organisation_id FROM event_shown_co_organiser c WHERE c.event_id = $1));

CREATE FUNCTION event_agreement_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(event_names_key(NEW.organisation_id));
    UPDATE event SET organiser_names = event_organiser_names(id, organisation_id) WHERE id = NEW.event_id;
    RETURN NULL;
END $$;
CREATE TRIGGER event_agreement_given AFTER INSERT ON event_agreement
    FOR EACH ROW WHEN (NEW.parent_id IS NULL AND NEW.state = 'AGREED') EXECUTE FUNCTION event_agreement_changed();
CREATE TRIGGER event_agreement_changed AFTER UPDATE OF state ON event_agreement
    FOR EACH ROW WHEN (NEW.parent_id IS NULL AND NEW.state <> OLD.state) EXECUTE FUNCTION event_agreement_changed();

CREATE TRIGGER tell_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON event_agreement
    FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change();
