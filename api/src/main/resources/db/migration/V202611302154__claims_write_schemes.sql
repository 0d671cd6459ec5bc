-- A version of a scheme has its own events: a claim is judged by those of its version.
ALTER TABLE claim_scheme_event ADD COLUMN terms_number integer;
INSERT INTO claim_scheme_event (scheme_id, terms_number, event_id, role)
    SELECT t.scheme_id, t.number, e.event_id, e.role
    FROM claim_scheme_event e JOIN claim_scheme_terms t ON t.scheme_id = e.scheme_id;
ALTER TABLE claim_scheme_event DROP CONSTRAINT claim_scheme_event_pkey;
DELETE FROM claim_scheme_event WHERE terms_number IS NULL;
ALTER TABLE claim_scheme_event
    ALTER COLUMN terms_number SET NOT NULL,
    ADD PRIMARY KEY (scheme_id, terms_number, event_id),
    ADD CONSTRAINT claim_scheme_event_of_version
        FOREIGN KEY (scheme_id, terms_number) REFERENCES claim_scheme_terms (scheme_id, number);

-- What judged a claim that was sent off is never deleted.
CREATE FUNCTION claims_keep_what_judged() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
    IF EXISTS (SELECT 1 FROM claim WHERE scheme_id = OLD.scheme_id AND terms_number = OLD.number AND claim.number IS NOT NULL) THEN
        RAISE EXCEPTION 'a version of a scheme that judged claims is kept' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN OLD;
END $$;
CREATE TRIGGER claim_scheme_terms_kept BEFORE DELETE ON claim_scheme_terms
    FOR EACH ROW EXECUTE FUNCTION claims_keep_what_judged();

-- A scheme, or the next version of one, that is being written. Nobody but its authors reads it.
CREATE TABLE claim_scheme_draft (
    id           uuid PRIMARY KEY,
    version      integer     NOT NULL,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    -- null for a scheme of its own; a scheme has one next version at a time
    scheme_id    uuid        CONSTRAINT claim_scheme_draft_one_each UNIQUE REFERENCES claim_scheme,
    writing      jsonb       NOT NULL,
    written_by   text        NOT NULL,
    written_name text        NOT NULL
);
