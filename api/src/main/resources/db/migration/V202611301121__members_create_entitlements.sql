-- What a tier gives: access, a quota in each term, or a better price elsewhere. The association's reports name no
-- quantity: the secretary writes them. A written entitlement is retired, never changed.
CREATE TABLE entitlement (
    id         uuid PRIMARY KEY,
    version    integer     NOT NULL,
    created_at timestamptz NOT NULL,
    tier       text        NOT NULL REFERENCES tier,
    label      jsonb       NOT NULL,
    kind       text        NOT NULL CONSTRAINT entitlement_kind_known CHECK (kind IN ('ACCESS', 'QUOTA', 'RATE')),
    -- of a quota: in each term; of a rate: percent off
    amount     integer     CONSTRAINT entitlement_amount_positive CHECK (amount > 0),
    unit       text        CONSTRAINT entitlement_unit_known CHECK (unit IN ('HOURS', 'SEATS', 'TIMES')),
    -- it may still be used in the days of grace
    in_grace   boolean     NOT NULL,
    -- made for the demonstration
    example    boolean     NOT NULL,
    -- the day from which it is not given any more; null while it is
    retired_on date,
    CONSTRAINT entitlement_amount_fits CHECK ((kind = 'ACCESS') = (amount IS NULL)),
    CONSTRAINT entitlement_unit_fits CHECK ((kind = 'QUOTA') = (unit IS NOT NULL)),
    CONSTRAINT entitlement_rate_is_a_share CHECK (kind <> 'RATE' OR amount <= 100)
);

-- Written once; one that was a mistake is taken back as a whole by another row.
CREATE TABLE entitlement_use (
    id             uuid PRIMARY KEY,
    created_at     timestamptz NOT NULL,
    entitlement_id uuid        NOT NULL REFERENCES entitlement,
    term_id        uuid        NOT NULL REFERENCES membership_term,
    amount         integer     NOT NULL CONSTRAINT entitlement_use_positive CHECK (amount > 0),
    used_on        date        NOT NULL,
    note           text,
    reverses       uuid        CONSTRAINT entitlement_use_reversed_once UNIQUE REFERENCES entitlement_use,
    by_subject     text        NOT NULL,
    by_name        text        NOT NULL
);
CREATE INDEX entitlement_use_of_term ON entitlement_use (term_id, entitlement_id);
CREATE TRIGGER entitlement_use_written_once BEFORE UPDATE OR DELETE ON entitlement_use FOR EACH ROW EXECUTE FUNCTION members_refuse_rewriting();

-- Never more than the quota of a term, whoever writes at the same time.
CREATE FUNCTION members_keep_within_quota() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    quota  integer;
    gone   integer;
BEGIN
    SELECT amount INTO quota FROM entitlement WHERE id = NEW.entitlement_id AND kind = 'QUOTA';
    IF quota IS NULL THEN
        RAISE EXCEPTION 'only a quota is used up' USING ERRCODE = 'check_violation', CONSTRAINT = 'entitlement_use_of_a_quota';
    END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.term_id || ' ' || NEW.entitlement_id, 59));
    SELECT coalesce(sum(CASE WHEN reverses IS NULL THEN amount ELSE -amount END), 0) INTO gone
        FROM entitlement_use WHERE term_id = NEW.term_id AND entitlement_id = NEW.entitlement_id;
    IF NEW.reverses IS NULL AND gone + NEW.amount > quota THEN
        RAISE EXCEPTION 'the quota of this term is used up' USING ERRCODE = 'check_violation', CONSTRAINT = 'entitlement_use_within_quota';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER entitlement_use_within_quota BEFORE INSERT ON entitlement_use FOR EACH ROW EXECUTE FUNCTION members_keep_within_quota();

-- The round in which the roles of members in Keycloak are brought in line with the ledger: one process at a time.
CREATE TABLE member_role_round (
    only_row      boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    claimed_until timestamptz NOT NULL,
    completed_at  timestamptz
);
