-- A reimbursement scheme: who pays what to whom, out of which envelope. Its row is locked by whoever reserves money.
CREATE TABLE claim_scheme (
    id                 uuid PRIMARY KEY,
    version            integer     NOT NULL,
    created_at         timestamptz NOT NULL,
    slug               text        NOT NULL CONSTRAINT claim_scheme_slug_unique UNIQUE,
    -- the funded project, for the journal's split
    project            text        NOT NULL,
    currency           text        NOT NULL CONSTRAINT claim_scheme_currency_code CHECK (currency ~ '^[A-Z]{3}$'),
    envelope_cents     bigint      NOT NULL CONSTRAINT claim_scheme_envelope_positive CHECK (envelope_cents > 0),
    most_beneficiaries integer     NOT NULL CONSTRAINT claim_scheme_beneficiaries_positive CHECK (most_beneficiaries > 0),
    reserved_cents     bigint      NOT NULL DEFAULT 0 CONSTRAINT claim_scheme_reserved_positive CHECK (reserved_cents >= 0),
    spent_cents        bigint      NOT NULL DEFAULT 0 CONSTRAINT claim_scheme_spent_positive CHECK (spent_cents >= 0),
    beneficiaries      integer     NOT NULL DEFAULT 0 CONSTRAINT claim_scheme_beneficiaries_counted CHECK (beneficiaries >= 0),
    CONSTRAINT claim_scheme_within_envelope CHECK (reserved_cents + spent_cents <= envelope_cents),
    CONSTRAINT claim_scheme_within_beneficiaries CHECK (beneficiaries <= most_beneficiaries)
);

-- What a scheme says from an instant on. A claim is judged by the version in force when it was submitted; a version is
-- written once.
CREATE TABLE claim_scheme_terms (
    id         uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    scheme_id  uuid        NOT NULL REFERENCES claim_scheme,
    number     integer     NOT NULL,
    valid_from timestamptz NOT NULL,
    terms      jsonb       NOT NULL,
    CONSTRAINT claim_scheme_terms_number_unique UNIQUE (scheme_id, number),
    CONSTRAINT claim_scheme_terms_instant_unique UNIQUE (scheme_id, valid_from)
);
CREATE FUNCTION claims_written_once() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '% rows are written once', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$;
CREATE TRIGGER claim_scheme_terms_written_once BEFORE UPDATE ON claim_scheme_terms
    FOR EACH ROW EXECUTE FUNCTION claims_written_once();

CREATE TABLE claim_scheme_event (
    scheme_id uuid NOT NULL REFERENCES claim_scheme,
    event_id  uuid NOT NULL REFERENCES event,
    -- COVERED: taking part here gives the right to the allowance; COUNTED: also counts for «first participation»
    role      text NOT NULL CONSTRAINT claim_scheme_event_role_known CHECK (role IN ('COVERED', 'COUNTED')),
    PRIMARY KEY (scheme_id, event_id)
);
CREATE INDEX claim_scheme_event_of_event ON claim_scheme_event (event_id);
