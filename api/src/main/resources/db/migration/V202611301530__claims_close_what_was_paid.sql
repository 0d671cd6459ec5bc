-- What was paid is closed when its dossier is complete; the years of keeping count from this day on at the earliest.
ALTER TABLE claim ADD COLUMN closed_on date;
UPDATE claim SET closed_on = (updated_at AT TIME ZONE 'UTC')::date WHERE status = 'CLOSED';
ALTER TABLE claim ADD CONSTRAINT claim_closed_has_day CHECK ((status = 'CLOSED') = (closed_on IS NOT NULL));
CREATE INDEX claim_paid ON claim (paid_on) WHERE status = 'PAID';

-- A payment that was to be recovered, or was, comes back: a person looks.
ALTER TABLE payment_answer DROP CONSTRAINT payment_answer_outcome_known;
ALTER TABLE payment_answer ADD CONSTRAINT payment_answer_outcome_known CHECK (outcome IN
    ('PAID', 'FAILED', 'UNKNOWN_ORDER', 'OTHER_AMOUNT', 'ALREADY_DONE', 'CLAIM_OVER', 'IGNORED'));
DROP INDEX payment_answer_waiting;
CREATE INDEX payment_answer_waiting ON payment_answer (created_at DESC, id DESC)
    WHERE outcome IN ('UNKNOWN_ORDER', 'OTHER_AMOUNT', 'CLAIM_OVER');
