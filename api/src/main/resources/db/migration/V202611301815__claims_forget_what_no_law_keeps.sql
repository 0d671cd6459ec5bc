-- When a claim ended without money, and what no rule keeps any more was erased.
ALTER TABLE claim ADD COLUMN ended_on date;
UPDATE claim SET ended_on = (updated_at AT TIME ZONE 'UTC')::date WHERE status IN ('REJECTED', 'EXPIRED', 'WITHDRAWN');
ALTER TABLE claim ADD CONSTRAINT claim_ended_has_day CHECK ((status IN ('REJECTED', 'EXPIRED', 'WITHDRAWN')) = (ended_on IS NOT NULL));
ALTER TABLE claim ADD COLUMN erased_at timestamptz;
ALTER TABLE claim ADD CONSTRAINT claim_erased_is_over CHECK (erased_at IS NULL OR status IN ('REJECTED', 'EXPIRED', 'WITHDRAWN', 'CLOSED'));
-- who placed the legal hold that stands
ALTER TABLE claim ADD COLUMN held_by text;
CREATE INDEX claim_to_erase ON claim (id) WHERE erased_at IS NULL AND status IN ('REJECTED', 'EXPIRED', 'WITHDRAWN', 'CLOSED');

-- The funder's period counts from the day on which its balance was paid.
ALTER TABLE claim_scheme ADD COLUMN balance_paid_on date;
ALTER TABLE claim_scheme ADD COLUMN grant_cents bigint CONSTRAINT claim_scheme_grant_positive CHECK (grant_cents > 0);
ALTER TABLE claim_scheme ADD CONSTRAINT claim_scheme_balance_whole CHECK ((balance_paid_on IS NULL) = (grant_cents IS NULL));

-- An audit, an appeal or a dispute: nothing of the claim is erased while a hold stands. Another person lifts it.
CREATE TABLE claim_legal_hold (
    id          uuid PRIMARY KEY,
    created_at  timestamptz NOT NULL,
    claim_id    uuid        NOT NULL REFERENCES claim,
    reason      text        NOT NULL,
    placed_by   text        NOT NULL,
    placed_name text        NOT NULL,
    lifted_at   timestamptz,
    lifted_by   text,
    lifted_name text,
    lift_reason text,
    CONSTRAINT claim_legal_hold_two_people CHECK (lifted_by <> placed_by),
    CONSTRAINT claim_legal_hold_lifted_whole CHECK ((lifted_at IS NULL) = (lifted_by IS NULL) AND (lifted_by IS NULL) = (lifted_name IS NULL)
        AND (lifted_name IS NULL) = (lift_reason IS NULL))
);
CREATE UNIQUE INDEX claim_legal_hold_one_stands ON claim_legal_hold (claim_id) WHERE lifted_at IS NULL;
CREATE INDEX claim_legal_hold_of_claim ON claim_legal_hold (claim_id);

-- What was erased of a claim, under which rule, and what is kept until when; nothing of either.
CREATE TABLE claim_erasure (
    id          uuid PRIMARY KEY,
    created_at  timestamptz NOT NULL,
    claim_id    uuid        NOT NULL REFERENCES claim,
    reason      text        NOT NULL CONSTRAINT claim_erasure_reason_known CHECK (reason IN ('ASKED', 'RETENTION')),
    erased      text[]      NOT NULL CONSTRAINT claim_erasure_erases CHECK (cardinality(erased) > 0),
    basis       text        NOT NULL CONSTRAINT claim_erasure_basis_known CHECK (basis IN ('FUNDER', 'ACCOUNTING', 'ASSOCIATION', 'REQUEST')),
    CONSTRAINT claim_erasure_kinds_known CHECK (erased <@ ARRAY['BANK', 'DOCUMENTS', 'PEOPLE'])
);
CREATE INDEX claim_erasure_of_claim ON claim_erasure (claim_id, created_at);
CREATE TRIGGER claim_erasure_written_once BEFORE UPDATE OR DELETE ON claim_erasure
    FOR EACH ROW EXECUTE FUNCTION claims_written_once();
CREATE FUNCTION claims_refuse_erasure_on_hold() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
    IF EXISTS (SELECT FROM claim_legal_hold WHERE claim_id = NEW.claim_id AND lifted_at IS NULL) THEN
        RAISE EXCEPTION 'claim % is on legal hold', NEW.claim_id USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER claim_erasure_not_on_hold BEFORE INSERT ON claim_erasure
    FOR EACH ROW EXECUTE FUNCTION claims_refuse_erasure_on_hold();

-- The row of a document outlives its bytes, with the hash; stored_as goes once the store has deleted them.
ALTER TABLE claim_document ADD COLUMN erased_at timestamptz;
ALTER TABLE claim_document ALTER COLUMN stored_as DROP NOT NULL;
ALTER TABLE claim_document ADD CONSTRAINT claim_document_stored_until_erased CHECK (erased_at IS NOT NULL OR stored_as IS NOT NULL);
CREATE INDEX claim_document_to_delete ON claim_document (erased_at) WHERE erased_at IS NOT NULL AND stored_as IS NOT NULL;

-- The bank's file has the numbers of all its claims: it goes with the last of them.
ALTER TABLE payment_batch ADD COLUMN file_erased_at timestamptz;
ALTER TABLE payment_batch DROP CONSTRAINT payment_batch_signed_whole;
ALTER TABLE payment_batch ADD CONSTRAINT payment_batch_signed_whole CHECK ((status = 'OPEN') = (signed_by IS NULL)
    AND (signed_by IS NULL) = (message_id IS NULL) AND (message_id IS NULL) = (file_sha256 IS NULL)
    AND (file IS NULL) = (message_id IS NULL OR file_erased_at IS NOT NULL));
