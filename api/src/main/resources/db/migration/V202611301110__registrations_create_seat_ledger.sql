-- How many seats an event has when people register here. Null seats: no limit. Null waiting list: none.
ALTER TABLE event
    ADD COLUMN registration_on_site_seats integer CONSTRAINT event_on_site_seats_bounds CHECK (registration_on_site_seats BETWEEN 0 AND 100000),
    ADD COLUMN registration_remote_seats integer CONSTRAINT event_remote_seats_bounds CHECK (registration_remote_seats BETWEEN 0 AND 100000),
    ADD COLUMN registration_waiting_list integer CONSTRAINT event_waiting_list_bounds CHECK (registration_waiting_list BETWEEN 0 AND 100000),
    -- when registration opens, in local time of the event's zone
    ADD COLUMN registration_opens_at timestamp;

-- The seats of an event in one mode. Its row is the lock of every act on these seats, and its constraints guarantee
-- that none is given twice. The trigger below copies what the event says.
CREATE TABLE seat_ledger (
    event_id     uuid    NOT NULL REFERENCES event ON DELETE CASCADE,
    mode         text    NOT NULL CONSTRAINT seat_ledger_mode_known CHECK (mode IN ('ON_SITE', 'REMOTE')),
    -- people register here and the format of the event has this mode
    offered      boolean NOT NULL,
    event_status text    NOT NULL,
    -- null: no limit
    capacity     integer,
    waiting_room integer NOT NULL,
    opens_at     timestamptz,
    closes_at    timestamptz,
    ends_at      timestamptz,
    -- hours for which a freed seat is held for the next in the list
    offer_hours  integer NOT NULL DEFAULT 24,
    -- confirmed or offered
    taken        integer NOT NULL DEFAULT 0,
    waiting      integer NOT NULL DEFAULT 0,
    last_arrival bigint  NOT NULL DEFAULT 0,
    PRIMARY KEY (event_id, mode),
    CONSTRAINT seat_ledger_not_oversold CHECK (taken >= 0 AND (capacity IS NULL OR taken <= capacity)),
    CONSTRAINT seat_ledger_waiting_room CHECK (waiting BETWEEN 0 AND waiting_room),
    CONSTRAINT seat_ledger_not_closed_on_people CHECK (offered OR (taken = 0 AND waiting = 0))
);

-- What people must be told by mail. Written in the transaction of the act, deleted in the one that writes the mail.
CREATE TABLE registration_notice (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    registration_id uuid        NOT NULL REFERENCES registration ON DELETE CASCADE,
    kind            text        NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    -- the same news waiting twice is told once
    CONSTRAINT registration_notice_once UNIQUE (registration_id, kind)
);
CREATE INDEX registration_notice_due ON registration_notice (next_attempt_at);

-- The reminder before an event is sent once; a new date makes it due again.
ALTER TABLE registration ADD COLUMN reminded_at timestamptz;

-- Links of mails to manage a registration; only hashes are stored.
CREATE TABLE registration_link (
    token_hash      text PRIMARY KEY,
    registration_id uuid        NOT NULL REFERENCES registration ON DELETE CASCADE,
    created_at      timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL
);
CREATE INDEX registration_link_registration ON registration_link (registration_id);
CREATE INDEX registration_link_expires ON registration_link (expires_at);

-- The instant of a wall time; the earlier one of two. A time that clocks jump over is read with the offset before.
CREATE FUNCTION earlier_instant(wall timestamp, zone text) RETURNS timestamptz
    LANGUAGE sql STABLE STRICT
    RETURN CASE WHEN ((wall AT TIME ZONE zone) - interval '1 hour') AT TIME ZONE zone = wall
        THEN (wall AT TIME ZONE zone) - interval '1 hour'
        ELSE wall AT TIME ZONE zone END;

CREATE FUNCTION registration_tell(told uuid, what text, moment timestamptz) RETURNS void
    LANGUAGE sql
    BEGIN ATOMIC
        INSERT INTO registration_notice (registration_id, kind, next_attempt_at) VALUES (told, what, moment)
        ON CONFLICT (registration_id, kind) DO NOTHING;
    END;

-- Offers free seats to the people who wait, in order of arrival. The caller holds the lock of the ledger's row.
CREATE FUNCTION seat_fill(p_event uuid, p_mode text, moment timestamptz) RETURNS void
    LANGUAGE plpgsql AS $$
DECLARE
    ledger seat_ledger;
    next_one uuid;
BEGIN
    LOOP
        SELECT * INTO ledger FROM seat_ledger WHERE event_id = p_event AND mode = p_mode;
        EXIT WHEN ledger.waiting = 0 OR ledger.taken >= ledger.capacity OR NOT ledger.offered
            OR ledger.event_status <> 'PUBLISHED' OR ledger.ends_at <= moment;
        UPDATE registration
        SET status = 'OFFERED', updated_at = moment, version = version + 1,
            offered_until = least(moment + make_interval(hours => ledger.offer_hours), ledger.ends_at)
        WHERE id = (SELECT id FROM registration WHERE event_id = p_event AND mode = p_mode AND status = 'WAITLISTED'
                    ORDER BY arrival LIMIT 1)
        RETURNING id INTO next_one;
        UPDATE seat_ledger SET taken = taken + 1, waiting = waiting - 1 WHERE event_id = p_event AND mode = p_mode;
        PERFORM registration_tell(next_one, 'OFFERED', moment);
    END LOOP;
END $$;

-- Ends offers whose time is over and passes the seats on. The caller holds the lock of the ledger's row.
CREATE FUNCTION seat_lapse(p_event uuid, p_mode text, moment timestamptz) RETURNS integer
    LANGUAGE plpgsql AS $$
DECLARE
    lapsed integer;
BEGIN
    WITH over AS (
        UPDATE registration SET status = 'EXPIRED', offered_until = NULL, updated_at = moment, version = version + 1
        WHERE event_id = p_event AND mode = p_mode AND status = 'OFFERED' AND offered_until <= moment
        RETURNING id),
    told AS (SELECT registration_tell(id, 'EXPIRED', moment) FROM over)
    SELECT count(*) INTO lapsed FROM told;
    IF lapsed > 0 THEN
        UPDATE seat_ledger SET taken = taken - lapsed WHERE event_id = p_event AND mode = p_mode;
        PERFORM seat_fill(p_event, p_mode, moment);
    END IF;
    RETURN lapsed;
END $$;

-- Keeps the ledger in step with the event. The constraints refuse a capacity below what is taken, and the end of a
-- mode in which people have seats.
CREATE FUNCTION seat_ledger_follow() RETURNS trigger
    LANGUAGE plpgsql AS $$
DECLARE
    each_mode text;
    fits boolean;
    seats integer;
    opening timestamptz;
    closing timestamptz;
BEGIN
    BEGIN
        opening := earlier_instant(NEW.registration_opens_at, NEW.zone);
        closing := earlier_instant(NEW.registration_closes_at, NEW.zone);
    EXCEPTION WHEN invalid_parameter_value THEN
        -- a zone that the application knows and the database does not: the end of the event closes
        NULL;
    END;
    FOREACH each_mode IN ARRAY ARRAY['ON_SITE', 'REMOTE'] LOOP
        fits := coalesce(NEW.registration_mode = 'HERE'
            AND NEW.format IN ('HYBRID', CASE each_mode WHEN 'ON_SITE' THEN 'ON_SITE' ELSE 'ONLINE' END), false);
        seats := CASE each_mode WHEN 'ON_SITE' THEN NEW.registration_on_site_seats ELSE NEW.registration_remote_seats END;
        IF fits THEN
            INSERT INTO seat_ledger (event_id, mode, offered, event_status, capacity, waiting_room, opens_at, closes_at, ends_at)
            VALUES (NEW.id, each_mode, true, NEW.status, seats, coalesce(NEW.registration_waiting_list, 0),
                opening, least(closing, NEW.ends_at), NEW.ends_at)
            ON CONFLICT (event_id, mode) DO UPDATE SET
                offered = true, event_status = excluded.event_status, capacity = excluded.capacity,
                waiting_room = excluded.waiting_room, opens_at = excluded.opens_at, closes_at = excluded.closes_at,
                ends_at = excluded.ends_at;
            PERFORM seat_lapse(NEW.id, each_mode, NEW.updated_at);
            PERFORM seat_fill(NEW.id, each_mode, NEW.updated_at);
        ELSE
            UPDATE seat_ledger SET offered = false, event_status = NEW.status WHERE event_id = NEW.id AND mode = each_mode;
        END IF;
    END LOOP;
    RETURN NULL;
END $$;
CREATE TRIGGER seat_ledger_follows_new AFTER INSERT ON event
    FOR EACH ROW WHEN (NEW.registration_mode = 'HERE') EXECUTE FUNCTION seat_ledger_follow();
CREATE TRIGGER seat_ledger_follows_changed AFTER UPDATE ON event
    FOR EACH ROW WHEN ((NEW.registration_mode = 'HERE' OR OLD.registration_mode = 'HERE')
        AND (NEW.status, NEW.format, NEW.zone, NEW.ends_at, NEW.registration_mode, NEW.registration_on_site_seats,
             NEW.registration_remote_seats, NEW.registration_waiting_list, NEW.registration_opens_at, NEW.registration_closes_at)
            IS DISTINCT FROM
            (OLD.status, OLD.format, OLD.zone, OLD.ends_at, OLD.registration_mode, OLD.registration_on_site_seats,
             OLD.registration_remote_seats, OLD.registration_waiting_list, OLD.registration_opens_at, OLD.registration_closes_at))
    EXECUTE FUNCTION seat_ledger_follow();

-- Registers a person in one statement: checks, decides, counts and says what to tell. The outcome is a word; with
-- REGISTERED, or SAME for a repeated request, come the registration, its state and its place in the list.
CREATE FUNCTION seat_register(
    p_id uuid, p_event uuid, p_mode text, p_name text, p_email text, p_language text, p_subject text,
    p_organisation uuid, p_organisation_name text, p_answers jsonb, p_code text, p_request_hash text,
    p_most_a_day integer, moment timestamptz,
    OUT outcome text, OUT registration uuid, OUT state text, OUT place integer)
    LANGUAGE plpgsql AS $$
DECLARE
    ledger seat_ledger;
    known registration;
BEGIN
    SELECT * INTO ledger FROM seat_ledger WHERE event_id = p_event AND mode = p_mode FOR UPDATE;
    IF NOT FOUND OR NOT ledger.offered OR ledger.event_status NOT IN ('PUBLISHED', 'CANCELLED', 'POSTPONED') THEN
        outcome := CASE WHEN EXISTS (SELECT 1 FROM event WHERE id = p_event AND status IN ('PUBLISHED', 'CANCELLED', 'POSTPONED'))
            THEN 'NOT_OFFERED' ELSE 'NOT_FOUND' END;
        RETURN;
    END IF;
    SELECT * INTO known FROM registration r
    WHERE r.event_id = p_event AND r.email = p_email AND r.status IN ('CONFIRMED', 'WAITLISTED', 'OFFERED');
    IF FOUND THEN
        IF known.request_hash = p_request_hash THEN
            outcome := 'SAME';
            registration := known.id;
            state := known.status;
            IF known.status = 'WAITLISTED' THEN
                SELECT count(*) INTO place FROM registration r
                WHERE r.event_id = p_event AND r.mode = known.mode AND r.status = 'WAITLISTED' AND r.arrival <= known.arrival;
            END IF;
        ELSE
            outcome := 'DUPLICATE';
            PERFORM registration_tell(known.id, 'LINK', moment);
        END IF;
        RETURN;
    END IF;
    outcome := CASE
        WHEN ledger.event_status <> 'PUBLISHED' THEN 'EVENT_' || ledger.event_status
        WHEN ledger.ends_at <= moment THEN 'EVENT_OVER'
        WHEN ledger.opens_at > moment THEN 'NOT_OPEN_YET'
        WHEN ledger.closes_at <= moment THEN 'CLOSED'
        WHEN p_organisation IS NOT NULL AND NOT EXISTS (SELECT 1 FROM organisation_listed WHERE organisation_id = p_organisation)
            THEN 'UNKNOWN_ORGANISATION'
        WHEN (SELECT count(*) FROM registration r WHERE r.email = p_email AND r.created_at > moment - interval '24 hours') >= p_most_a_day
            THEN 'TOO_MANY' END;
    IF outcome IS NOT NULL THEN RETURN; END IF;
    IF seat_lapse(p_event, p_mode, moment) > 0 THEN
        SELECT * INTO ledger FROM seat_ledger WHERE event_id = p_event AND mode = p_mode;
    END IF;
    IF ledger.waiting = 0 AND (ledger.capacity IS NULL OR ledger.taken < ledger.capacity) THEN
        state := 'CONFIRMED';
    ELSIF ledger.waiting < ledger.waiting_room THEN
        state := 'WAITLISTED';
    ELSE
        outcome := 'FULL';
        RETURN;
    END IF;
    INSERT INTO registration AS r (id, created_at, updated_at, event_id, mode, status, name, email, language, subject,
        organisation_id, organisation_name, answers, arrival, code, request_hash)
    VALUES (p_id, moment, moment, p_event, p_mode, state, p_name, p_email, p_language, p_subject,
        p_organisation, p_organisation_name, p_answers,
        CASE WHEN state = 'WAITLISTED' THEN ledger.last_arrival + 1 END, p_code, p_request_hash)
    ON CONFLICT (event_id, email) WHERE status IN ('CONFIRMED', 'WAITLISTED', 'OFFERED') DO NOTHING
    RETURNING r.id INTO registration;
    IF registration IS NULL THEN
        -- the same address in the other mode, at the same moment
        outcome := 'DUPLICATE';
        state := NULL;
        RETURN;
    END IF;
    outcome := 'REGISTERED';
    IF state = 'CONFIRMED' THEN
        UPDATE seat_ledger SET taken = taken + 1 WHERE event_id = p_event AND mode = p_mode;
    ELSE
        UPDATE seat_ledger SET waiting = waiting + 1, last_arrival = last_arrival + 1 WHERE event_id = p_event AND mode = p_mode;
        place := ledger.waiting + 1;
    END IF;
    PERFORM registration_tell(registration, state, moment);
END $$;

-- Locks the seats of the registration's event in a fixed order, then the registration, and ends offers that are over.
CREATE FUNCTION seat_hold(p_registration uuid, moment timestamptz) RETURNS registration
    LANGUAGE plpgsql AS $$
DECLARE
    held registration;
BEGIN
    PERFORM 1 FROM seat_ledger WHERE event_id = (SELECT event_id FROM registration WHERE id = p_registration)
        ORDER BY mode FOR UPDATE;
    SELECT * INTO held FROM registration WHERE id = p_registration FOR UPDATE;
    PERFORM seat_lapse(held.event_id, held.mode, moment);
    SELECT * INTO held FROM registration WHERE id = p_registration;
    RETURN held;
END $$;

-- Gives a seat or a place in the list back, and passes a seat on. @param told what to tell the person; null for nothing
CREATE FUNCTION seat_release(p_registration uuid, told text, moment timestamptz) RETURNS text
    LANGUAGE plpgsql AS $$
DECLARE
    held registration := seat_hold(p_registration, moment);
BEGIN
    IF held.status NOT IN ('CONFIRMED', 'WAITLISTED', 'OFFERED') THEN RETURN CASE held.status WHEN 'EXPIRED' THEN 'OFFER_OVER' ELSE 'WRONG_STATE' END; END IF;
    IF (SELECT ends_at <= moment FROM seat_ledger WHERE event_id = held.event_id AND mode = held.mode) THEN RETURN 'EVENT_OVER'; END IF;
    UPDATE registration SET status = 'CANCELLED', offered_until = NULL, updated_at = moment, version = version + 1
    WHERE id = p_registration;
    UPDATE seat_ledger SET taken = taken - CASE held.status WHEN 'WAITLISTED' THEN 0 ELSE 1 END,
        waiting = waiting - CASE held.status WHEN 'WAITLISTED' THEN 1 ELSE 0 END
    WHERE event_id = held.event_id AND mode = held.mode;
    PERFORM seat_fill(held.event_id, held.mode, moment);
    IF told IS NOT NULL THEN PERFORM registration_tell(p_registration, told, moment); END IF;
    RETURN 'DONE';
END $$;

-- Takes the seat that was offered.
CREATE FUNCTION seat_accept(p_registration uuid, moment timestamptz) RETURNS text
    LANGUAGE plpgsql AS $$
DECLARE
    held registration := seat_hold(p_registration, moment);
BEGIN
    IF held.status <> 'OFFERED' THEN RETURN CASE held.status WHEN 'EXPIRED' THEN 'OFFER_OVER' ELSE 'WRONG_STATE' END; END IF;
    UPDATE registration SET status = 'CONFIRMED', offered_until = NULL, updated_at = moment, version = version + 1
    WHERE id = p_registration;
    PERFORM registration_tell(p_registration, 'CONFIRMED', moment);
    RETURN 'DONE';
END $$;

-- Moves a person to the other mode when a seat is free there; without one the person keeps seat or place.
CREATE FUNCTION seat_change_mode(p_registration uuid, wanted text, moment timestamptz) RETURNS text
    LANGUAGE plpgsql AS $$
DECLARE
    held registration := seat_hold(p_registration, moment);
    other seat_ledger;
BEGIN
    IF held.status NOT IN ('CONFIRMED', 'WAITLISTED', 'OFFERED') THEN RETURN CASE held.status WHEN 'EXPIRED' THEN 'OFFER_OVER' ELSE 'WRONG_STATE' END; END IF;
    IF held.mode = wanted THEN RETURN 'DONE'; END IF;
    PERFORM seat_lapse(held.event_id, wanted, moment);
    SELECT * INTO other FROM seat_ledger WHERE event_id = held.event_id AND mode = wanted;
    IF NOT FOUND OR NOT other.offered THEN RETURN 'NOT_OFFERED'; END IF;
    IF other.event_status <> 'PUBLISHED' THEN RETURN 'EVENT_' || other.event_status; END IF;
    IF other.ends_at <= moment THEN RETURN 'EVENT_OVER'; END IF;
    IF other.waiting > 0 OR other.taken >= other.capacity THEN RETURN 'FULL'; END IF;
    UPDATE registration SET mode = wanted, status = 'CONFIRMED', offered_until = NULL, arrival = NULL,
        updated_at = moment, version = version + 1 WHERE id = p_registration;
    UPDATE seat_ledger SET taken = taken + 1 WHERE event_id = held.event_id AND mode = wanted;
    UPDATE seat_ledger SET taken = taken - CASE held.status WHEN 'WAITLISTED' THEN 0 ELSE 1 END,
        waiting = waiting - CASE held.status WHEN 'WAITLISTED' THEN 1 ELSE 0 END
    WHERE event_id = held.event_id AND mode = held.mode;
    PERFORM seat_fill(held.event_id, held.mode, moment);
    PERFORM registration_tell(p_registration, 'MODE_CHANGED', moment);
    RETURN 'DONE';
END $$;

-- Ends every offer whose time is over. Rows that another transaction works on are left to it, or to the next call.
CREATE FUNCTION seat_lapse_all(moment timestamptz) RETURNS integer
    LANGUAGE plpgsql AS $$
DECLARE
    ledger record;
    total integer := 0;
BEGIN
    FOR ledger IN
        SELECT l.event_id, l.mode FROM seat_ledger l
        WHERE EXISTS (SELECT 1 FROM registration r WHERE r.event_id = l.event_id AND r.mode = l.mode
                      AND r.status = 'OFFERED' AND r.offered_until <= moment)
        ORDER BY l.event_id, l.mode FOR UPDATE OF l SKIP LOCKED
    LOOP
        total := total + seat_lapse(ledger.event_id, ledger.mode, moment);
    END LOOP;
    RETURN total;
END $$;
