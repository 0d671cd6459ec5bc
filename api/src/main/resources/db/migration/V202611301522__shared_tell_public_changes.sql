-- Tells every process of the API when a transaction that wrote to a public table is committed, so that it forgets
-- the answers it keeps (docs/architecture.md, «Answers kept as bytes»). PostgreSQL sends one notification for each
-- transaction, however many statements it had. The tables with this trigger are those that kept answers are made
-- from; the application reads their names from here.
CREATE FUNCTION tell_public_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('public_change', '');
    RETURN NULL;
END $$;

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['organisation', 'organisation_old_slug', 'event', 'event_co_organiser', 'event_old_slug',
        'occurrence', 'occurrence_override'] LOOP
        EXECUTE format('CREATE TRIGGER tell_public_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I'
            ' FOR EACH STATEMENT EXECUTE FUNCTION tell_public_change()', name);
    END LOOP;
END $$;

-- For the next moment at which time alone changes a public answer.
CREATE INDEX event_registration_closes ON event (registration_closes_at) WHERE registration_closes_at IS NOT NULL;
CREATE INDEX event_cancelled_at ON event (cancelled_at) WHERE cancelled_at IS NOT NULL;
