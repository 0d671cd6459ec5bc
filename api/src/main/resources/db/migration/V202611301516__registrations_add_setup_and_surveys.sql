-- What the organiser of an event set for registering: who may, what is asked, whether a survey follows.
CREATE TABLE registration_setup (
    event_id   uuid PRIMARY KEY REFERENCES event ON DELETE CASCADE,
    version    integer     NOT NULL,
    updated_at timestamptz NOT NULL,
    audience   text        NOT NULL CONSTRAINT registration_setup_audience_known CHECK (audience IN ('EVERYONE', 'MEMBERS', 'INVITED')),
    -- key, kind, label by language, choices, required
    questions  jsonb       NOT NULL DEFAULT '[]',
    survey     boolean     NOT NULL DEFAULT false
);

-- The mail addresses that may register for an event for invited people; deleted with the names of who registered.
CREATE TABLE registration_invitation (
    event_id uuid NOT NULL REFERENCES event ON DELETE CASCADE,
    email    text NOT NULL CONSTRAINT registration_invitation_email_form CHECK (email = lower(email) AND email ~ '^[^\s@]+@[^\s@]+$' AND length(email) <= 254),
    PRIMARY KEY (event_id, email)
);

ALTER TABLE registration
    -- when the person was sent the survey of the event; which answer is whose is not known
    ADD COLUMN survey_asked_at timestamptz,
    -- the same for all registrations of one mail address, once one of them was anonymised
    ADD COLUMN person uuid,
    ADD COLUMN anonymised_at timestamptz;
CREATE INDEX registration_person ON registration (person) WHERE person IS NOT NULL;

-- A link to answer a survey once. It names the event only, so that nobody can tell whose answer it became.
CREATE TABLE survey_ticket (
    token_hash text PRIMARY KEY,
    event_id   uuid        NOT NULL REFERENCES event ON DELETE CASCADE,
    mode       text        NOT NULL CONSTRAINT survey_ticket_mode_known CHECK (mode IN ('ON_SITE', 'REMOTE')),
    expires_at timestamptz NOT NULL
);
CREATE INDEX survey_ticket_event ON survey_ticket (event_id);

CREATE TABLE survey_answer (
    -- random, so that it tells nothing about the order of answers
    id           uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    event_id     uuid     NOT NULL REFERENCES event ON DELETE CASCADE,
    mode         text     NOT NULL CONSTRAINT survey_answer_mode_known CHECK (mode IN ('ON_SITE', 'REMOTE')),
    rating       smallint NOT NULL CONSTRAINT survey_answer_rating_in_five CHECK (rating BETWEEN 1 AND 5),
    expectations text     CONSTRAINT survey_answer_expectations_known CHECK (expectations IN ('MET', 'PARTLY', 'NOT_MET')),
    again        boolean,
    comment      text     CONSTRAINT survey_answer_comment_length CHECK (length(comment) BETWEEN 1 AND 2000),
    -- words that the person agreed to have quoted, with or without a signature
    testimonial  text     CONSTRAINT survey_answer_testimonial_length CHECK (length(testimonial) BETWEEN 1 AND 600),
    signature    text     CONSTRAINT survey_answer_signature_length CHECK (length(signature) BETWEEN 1 AND 120),
    CONSTRAINT survey_answer_signs_a_testimonial CHECK (signature IS NULL OR testimonial IS NOT NULL)
);
CREATE INDEX survey_answer_event ON survey_answer (event_id);

-- True when every required question is answered, only questions of the event are, and a choice is one of those offered.
CREATE FUNCTION registration_answers_fit(questions jsonb, answers jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE AS $$
    SELECT NOT EXISTS (
            SELECT 1 FROM jsonb_array_elements(coalesce(questions, '[]')) q
            WHERE (q ->> 'required')::boolean AND coalesce(answers ->> (q ->> 'key'), '') = '')
        AND NOT EXISTS (
            SELECT 1 FROM jsonb_each_text(answers) a
            WHERE NOT EXISTS (SELECT 1 FROM jsonb_array_elements(coalesce(questions, '[]')) q
                WHERE q ->> 'key' = a.key AND (q ->> 'kind' <> 'choice' OR a.value = '' OR q -> 'choices' ? a.value)
                  AND (q ->> 'kind' <> 'yes-no' OR a.value IN ('', 'yes', 'no'))))
$$;

DROP FUNCTION seat_register(uuid, uuid, text, text, text, text, text, uuid, text, jsonb, text, text, integer, timestamptz);
-- Registers a person in one statement, as before; it also asks who may register and what must be answered. Checks, decides, counts and says what to tell. The outcome is a word; with
-- REGISTERED, or SAME for a repeated request, come the registration, its state and its place in the list.
CREATE FUNCTION seat_register(
    p_id uuid, p_event uuid, p_mode text, p_name text, p_email text, p_language text, p_subject text,
    p_organisation uuid, p_organisation_name text, p_answers jsonb, p_code text, p_request_hash text,
    p_most_a_day integer, moment timestamptz, p_member boolean,
    OUT outcome text, OUT registration uuid, OUT state text, OUT place integer)
    LANGUAGE plpgsql AS $$
DECLARE
    ledger seat_ledger;
    known registration;
    setup registration_setup;
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
    SELECT * INTO setup FROM registration_setup s WHERE s.event_id = p_event;
    outcome := CASE
        WHEN ledger.event_status <> 'PUBLISHED' THEN 'EVENT_' || ledger.event_status
        WHEN ledger.ends_at <= moment THEN 'EVENT_OVER'
        WHEN ledger.opens_at > moment THEN 'NOT_OPEN_YET'
        WHEN ledger.closes_at <= moment THEN 'CLOSED'
        WHEN p_organisation IS NOT NULL AND NOT EXISTS (SELECT 1 FROM organisation_listed WHERE organisation_id = p_organisation)
            THEN 'UNKNOWN_ORGANISATION'
        WHEN (SELECT count(*) FROM registration r WHERE r.email = p_email AND r.created_at > moment - interval '24 hours') >= p_most_a_day
            THEN 'TOO_MANY'
        WHEN setup.audience = 'MEMBERS' AND NOT p_member THEN 'MEMBERS_ONLY'
        WHEN setup.audience = 'INVITED' AND NOT EXISTS (SELECT 1 FROM registration_invitation i
            WHERE i.event_id = p_event AND i.email = p_email) THEN 'INVITED_ONLY'
        WHEN setup.event_id IS NOT NULL AND NOT registration_answers_fit(setup.questions, p_answers) THEN 'ANSWERS' END;
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
