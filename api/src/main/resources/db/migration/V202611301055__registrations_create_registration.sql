-- A person's seat at an event, or a place on its waiting list.
CREATE TABLE registration (
    id                uuid PRIMARY KEY,
    version           integer     NOT NULL DEFAULT 0,
    created_at        timestamptz NOT NULL,
    updated_at        timestamptz NOT NULL,
    event_id          uuid        NOT NULL REFERENCES event,
    mode              text        NOT NULL CONSTRAINT registration_mode_known CHECK (mode IN ('ON_SITE', 'REMOTE')),
    status            text        NOT NULL CONSTRAINT registration_status_known CHECK (status IN
        ('CONFIRMED', 'WAITLISTED', 'OFFERED', 'EXPIRED', 'CANCELLED')),
    -- of the person; the address is stored in lower case
    name              text        NOT NULL CONSTRAINT registration_name_length CHECK (length(name) BETWEEN 1 AND 120),
    email             text        NOT NULL CONSTRAINT registration_email_form CHECK (email = lower(email) AND email ~ '^[^\s@]+@[^\s@]+$' AND length(email) <= 254),
    language          text        NOT NULL CONSTRAINT registration_language_known CHECK (language IN ('fr', 'en')),
    -- Keycloak's id of the account that registered; null without one
    subject           text,
    -- the organisation that the person represents: one of the directory, or only its name
    organisation_id   uuid REFERENCES organisation,
    organisation_name text        CONSTRAINT registration_organisation_name_length CHECK (length(organisation_name) BETWEEN 2 AND 200),
    answers           jsonb       NOT NULL DEFAULT '{}',
    -- order of arrival on the waiting list; kept when an offer follows
    arrival           bigint,
    offered_until     timestamptz,
    -- typed or scanned at the door
    code              text        NOT NULL CONSTRAINT registration_code_unique UNIQUE,
    -- iCalendar SEQUENCE of what the person was last sent
    sequence          integer     NOT NULL DEFAULT 0,
    -- hash of the Idempotency-Key and the body, so that a repeated request gets the first answer
    request_hash      text,
    CONSTRAINT registration_offer_ends CHECK ((status = 'OFFERED') = (offered_until IS NOT NULL)),
    CONSTRAINT registration_waits_in_order CHECK (status NOT IN ('WAITLISTED', 'OFFERED') OR arrival IS NOT NULL)
);
-- A person has one live registration for an event.
CREATE UNIQUE INDEX registration_one_live ON registration (event_id, email) WHERE status IN ('CONFIRMED', 'WAITLISTED', 'OFFERED');
CREATE UNIQUE INDEX registration_arrival ON registration (event_id, mode, arrival) WHERE status IN ('WAITLISTED', 'OFFERED');
CREATE INDEX registration_by_event ON registration (event_id, created_at, id);
CREATE INDEX registration_by_email ON registration (email, created_at);
CREATE INDEX registration_by_subject ON registration (subject) WHERE subject IS NOT NULL;
CREATE INDEX registration_organisation ON registration (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX registration_offers ON registration (offered_until) WHERE status = 'OFFERED';

-- That a person was at an event: a fact of its own, with or without a registration.
CREATE TABLE attendance (
    id                uuid PRIMARY KEY,
    created_at        timestamptz NOT NULL,
    event_id          uuid        NOT NULL REFERENCES event,
    -- null for somebody who came without one
    registration_id   uuid        CONSTRAINT attendance_once UNIQUE REFERENCES registration,
    name              text        NOT NULL CONSTRAINT attendance_name_length CHECK (length(name) BETWEEN 1 AND 120),
    mode              text        NOT NULL CONSTRAINT attendance_mode_known CHECK (mode IN ('ON_SITE', 'REMOTE')),
    attended_at       timestamptz NOT NULL,
    -- Keycloak's id of the person who recorded it; «self» when a remote participant joined
    recorded_by       text        NOT NULL,
    recorded_by_name  text        NOT NULL,
    organisation_id   uuid REFERENCES organisation,
    organisation_name text        CONSTRAINT attendance_organisation_name_length CHECK (length(organisation_name) BETWEEN 2 AND 200),
    departure         text        CONSTRAINT attendance_departure_length CHECK (length(departure) BETWEEN 1 AND 120)
);
CREATE INDEX attendance_by_event ON attendance (event_id);
CREATE INDEX attendance_organisation ON attendance (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX attendance_organisation_name ON attendance (organisation_key(organisation_name)) WHERE organisation_id IS NULL AND organisation_name IS NOT NULL;

-- The organisations whose people count as one: this one, and every establishment of its legal unit (the nine digits
-- of a SIREN begin each SIRET and end a French VAT number). «certain» is false for entries that only share a name or
-- an alias with one of them.
CREATE FUNCTION organisation_family(asked uuid) RETURNS TABLE (organisation_id uuid, certain boolean)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        WITH unit AS (
            SELECT CASE i.scheme WHEN 'SIREN' THEN i.value WHEN 'SIRET' THEN left(i.value, 9) ELSE right(i.value, 9) END AS siren
            FROM organisation_identifier i
            WHERE i.organisation_id = asked AND (i.scheme IN ('SIREN', 'SIRET') OR (i.scheme = 'VAT' AND i.value LIKE 'FR%'))),
        same AS (
            SELECT asked AS id
            UNION
            SELECT i.organisation_id FROM organisation_identifier i, unit u
            WHERE (i.scheme = 'SIREN' AND i.value = u.siren)
               OR (i.scheme = 'SIRET' AND left(i.value, 9) = u.siren)
               OR (i.scheme = 'VAT' AND i.value LIKE 'FR%' AND right(i.value, 9) = u.siren)),
        known AS (
            SELECT DISTINCT organisation_key(n.name) AS name
            FROM same s JOIN organisation o ON o.id = s.id, unnest(o.aliases || o.name) n(name))
        SELECT s.id, true FROM same s
        UNION ALL
        SELECT o.id, false FROM organisation o
        WHERE o.id NOT IN (SELECT id FROM same)
          AND EXISTS (SELECT 1 FROM unnest(o.aliases || o.name) n(name), known k WHERE organisation_key(n.name) = k.name);
    END;

-- Who attended for an organisation; «certain» is false when only a name says so.
CREATE FUNCTION organisation_attendance(asked uuid) RETURNS TABLE (attendance_id uuid, certain boolean)
    LANGUAGE sql STABLE
    BEGIN ATOMIC
        SELECT a.id, f.certain FROM attendance a JOIN organisation_family(asked) f ON f.organisation_id = a.organisation_id
        UNION ALL
        SELECT DISTINCT a.id, false
        FROM organisation_family(asked) f
            JOIN organisation o ON o.id = f.organisation_id AND f.certain,
            unnest(o.aliases || o.name) n(name),
            attendance a
        WHERE a.organisation_id IS NULL AND a.organisation_name IS NOT NULL
          AND organisation_key(a.organisation_name) = organisation_key(n.name);
    END;
