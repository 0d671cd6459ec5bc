-- Whether the public sees a co-organiser stands beside its name, so that search counts organisations without looking up
-- an answer for each event. event_agreement has the answers; triggers keep the two alike.
ALTER TABLE event_co_organiser ADD COLUMN agreed boolean NOT NULL DEFAULT false;

UPDATE event_co_organiser c SET agreed = true
FROM event_agreement a
WHERE a.event_id = c.event_id AND a.organisation_id = c.organisation_id AND a.parent_id IS NULL AND a.state = 'AGREED';

CREATE OR REPLACE VIEW event_shown_co_organiser AS
SELECT event_id, organisation_id, position FROM event_co_organiser WHERE agreed;

-- Runs before event_co_organiser_changed copies the names, which is an AFTER trigger.
CREATE FUNCTION event_co_organiser_named() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.agreed := EXISTS (SELECT FROM event_agreement a WHERE a.event_id = NEW.event_id
        AND a.organisation_id = NEW.organisation_id AND a.parent_id IS NULL AND a.state = 'AGREED');
    RETURN NEW;
END $$;
CREATE TRIGGER event_co_organiser_named BEFORE INSERT OR UPDATE OF event_id, organisation_id ON event_co_organiser
    FOR EACH ROW EXECUTE FUNCTION event_co_organiser_named();

-- The change of the row copies the names of those who agreed into the event.
CREATE OR REPLACE FUNCTION event_agreement_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE event_co_organiser SET agreed = (NEW.state = 'AGREED')
        WHERE event_id = NEW.event_id AND organisation_id = NEW.organisation_id;
    RETURN NULL;
END $$;
