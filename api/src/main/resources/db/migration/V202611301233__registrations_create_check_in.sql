-- What volunteers recorded at the door, on several devices, also without network. Rows are only added: a check-in is
-- in force unless some row takes it back, in whichever order the two arrive.
CREATE TABLE check_in (
    -- made by the device, so that an entry that is sent twice counts once
    client_id        uuid PRIMARY KEY,
    created_at       timestamptz NOT NULL,
    event_id         uuid        NOT NULL REFERENCES event,
    -- null for somebody who came without a registration, and for an entry that takes another back
    registration_id  uuid REFERENCES registration,
    -- the entry that this one takes back; it may arrive later
    undoes           uuid,
    -- when it happened, corrected by the difference between the device's clock and ours
    happened_at      timestamptz NOT NULL,
    departure        text        CONSTRAINT check_in_departure_length CHECK (length(departure) BETWEEN 1 AND 120),
    recorded_by      text        NOT NULL,
    recorded_by_name text        NOT NULL,
    CONSTRAINT check_in_undoes_another CHECK (undoes <> client_id)
);
CREATE INDEX check_in_registration ON check_in (registration_id) WHERE registration_id IS NOT NULL;
CREATE INDEX check_in_event ON check_in (event_id);
CREATE INDEX check_in_undoes ON check_in (undoes) WHERE undoes IS NOT NULL;

-- Writes what the check-ins of a registration mean: present since the first one in force, or not recorded as present.
-- Who joined remotely by his or her own link stays present.
CREATE FUNCTION attendance_settle(p_registration uuid) RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO attendance AS a (id, created_at, event_id, registration_id, name, mode, attended_at, recorded_by,
        recorded_by_name, organisation_id, organisation_name, departure)
    SELECT uuidv7(), c.created_at, c.event_id, r.id, r.name, 'ON_SITE', c.happened_at, c.recorded_by, c.recorded_by_name,
        r.organisation_id, r.organisation_name,
        (SELECT d.departure FROM check_in d WHERE d.registration_id = r.id AND d.departure IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM check_in u WHERE u.undoes = d.client_id)
         ORDER BY d.happened_at DESC, d.client_id LIMIT 1)
    FROM check_in c JOIN registration r ON r.id = c.registration_id
    WHERE c.registration_id = p_registration AND NOT EXISTS (SELECT 1 FROM check_in u WHERE u.undoes = c.client_id)
    ORDER BY c.happened_at, c.client_id LIMIT 1
    ON CONFLICT (registration_id) DO UPDATE SET mode = excluded.mode, attended_at = excluded.attended_at,
        recorded_by = excluded.recorded_by, recorded_by_name = excluded.recorded_by_name, departure = excluded.departure;
    IF NOT FOUND THEN
        DELETE FROM attendance WHERE registration_id = p_registration AND recorded_by <> 'self';
    END IF;
END $$;
