-- When the personal data of a membership were taken away; what stays is what accounts and counts need.
ALTER TABLE membership ADD COLUMN erased_at timestamptz;
CREATE INDEX membership_left ON membership (updated_at) WHERE erased_at IS NULL AND NOT keeps_data
    AND status IN ('REFUSED', 'LAPSED', 'RESIGNED', 'EXCLUDED', 'ENDED');

-- What was erased and what is kept until when; nothing of either.
CREATE TABLE erasure_certificate (
    id            uuid PRIMARY KEY,
    created_at    timestamptz NOT NULL,
    membership_id uuid        NOT NULL REFERENCES membership,
    reason        text        NOT NULL CONSTRAINT erasure_certificate_reason_known CHECK (reason IN ('ASKED', 'RETENTION')),
    erased        text[]      NOT NULL CONSTRAINT erasure_certificate_erases CHECK (cardinality(erased) > 0),
    kept          text[]      NOT NULL,
    -- the first day on which accounts need it no longer
    kept_until    date,
    CONSTRAINT erasure_certificate_kinds_known CHECK (erased || kept <@ ARRAY['CONTACT', 'APPLICATION', 'NOTES', 'ACCOUNTS', 'MANDATES']),
    CONSTRAINT erasure_certificate_accounts_have_a_day CHECK (('ACCOUNTS' = ANY (kept)) = (kept_until IS NOT NULL))
);
CREATE INDEX erasure_certificate_of_membership ON erasure_certificate (membership_id, created_at);
CREATE TRIGGER erasure_certificate_written_once BEFORE UPDATE OR DELETE ON erasure_certificate
    FOR EACH ROW EXECUTE FUNCTION members_refuse_rewriting();

-- What was written once may lose its words about a person, and nothing else: «—» takes their place.
DROP TRIGGER dues_entry_written_once ON dues_entry;
CREATE TRIGGER dues_entry_kept BEFORE DELETE ON dues_entry FOR EACH ROW EXECUTE FUNCTION members_refuse_rewriting();
CREATE TRIGGER dues_entry_written_once BEFORE UPDATE ON dues_entry FOR EACH ROW
    WHEN (NEW.note IS DISTINCT FROM '—'
        OR (OLD.id, OLD.created_at, OLD.term_id, OLD.position, OLD.kind, OLD.cents, OLD.booked_on, OLD.method, OLD.source, OLD.reverses, OLD.by_subject)
            IS DISTINCT FROM (NEW.id, NEW.created_at, NEW.term_id, NEW.position, NEW.kind, NEW.cents, NEW.booked_on, NEW.method, NEW.source, NEW.reverses, NEW.by_subject))
    EXECUTE FUNCTION members_refuse_rewriting();
DROP TRIGGER elector_written_once ON elector;
CREATE TRIGGER elector_written_once BEFORE UPDATE ON elector FOR EACH ROW
    WHEN (OLD.removed_by IS NOT NULL AND OLD.removed_by IS DISTINCT FROM NEW.removed_by
        OR OLD.name IS DISTINCT FROM NEW.name AND NEW.name <> '—'
        OR (OLD.electorate_id, OLD.membership_id, OLD.college, OLD.tier, OLD.weight, OLD.in_grace, OLD.added_by)
            IS DISTINCT FROM (NEW.electorate_id, NEW.membership_id, NEW.college, NEW.tier, NEW.weight, NEW.in_grace, NEW.added_by))
    EXECUTE FUNCTION members_refuse_rewriting();
DROP TRIGGER entitlement_use_written_once ON entitlement_use;
CREATE TRIGGER entitlement_use_kept BEFORE DELETE ON entitlement_use FOR EACH ROW EXECUTE FUNCTION members_refuse_rewriting();
CREATE TRIGGER entitlement_use_written_once BEFORE UPDATE ON entitlement_use FOR EACH ROW
    WHEN (NEW.note IS DISTINCT FROM '—'
        OR (OLD.id, OLD.created_at, OLD.entitlement_id, OLD.term_id, OLD.amount, OLD.used_on, OLD.reverses, OLD.by_subject, OLD.by_name)
            IS DISTINCT FROM (NEW.id, NEW.created_at, NEW.entitlement_id, NEW.term_id, NEW.amount, NEW.used_on, NEW.reverses, NEW.by_subject, NEW.by_name))
    EXECUTE FUNCTION members_refuse_rewriting();
