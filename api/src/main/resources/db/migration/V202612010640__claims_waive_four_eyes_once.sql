-- In an emergency an approver lets one person take two money steps in a row: once in the life of a claim.
ALTER TABLE claim ADD COLUMN four_eyes_waived_by text;
ALTER TABLE claim ADD COLUMN four_eyes_waived boolean NOT NULL DEFAULT false;
ALTER TABLE claim ADD COLUMN approvers_told_at timestamptz;
ALTER TABLE claim ADD CONSTRAINT claim_four_eyes_waived_by_somebody
    CHECK (four_eyes_waived_by IS NOT NULL OR NOT four_eyes_waived AND approvers_told_at IS NULL);
CREATE FUNCTION claim_four_eyes_waived_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'four eyes of a claim are waived once' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER claim_four_eyes_waived_once BEFORE UPDATE ON claim FOR EACH ROW
    WHEN (OLD.four_eyes_waived_by IS NOT NULL
        AND (NEW.four_eyes_waived_by IS DISTINCT FROM OLD.four_eyes_waived_by
            OR NEW.four_eyes_waived AND NOT OLD.four_eyes_waived))
    EXECUTE FUNCTION claim_four_eyes_waived_once();
CREATE INDEX claim_approvers_to_tell ON claim (id) WHERE four_eyes_waived_by IS NOT NULL AND approvers_told_at IS NULL;
ALTER TABLE payment_batch ADD COLUMN four_eyes_waived boolean NOT NULL DEFAULT false;
ALTER TABLE payment_batch DROP CONSTRAINT payment_batch_two_people;
ALTER TABLE payment_batch ADD CONSTRAINT payment_batch_two_people CHECK ((signed_by = created_by) = four_eyes_waived);

-- The statement of an order never came: a document shows the payment, and another person confirms it.
ALTER TABLE claim ADD COLUMN proven_by text;
ALTER TABLE claim ADD CONSTRAINT claim_proven_while_ordered CHECK (proven_by IS NULL OR status = 'ORDERED');
ALTER TABLE payment_order ADD COLUMN proof uuid REFERENCES claim_document;
ALTER TABLE payment_order ADD COLUMN proven_on date;
ALTER TABLE payment_order ADD COLUMN proven_by text;
ALTER TABLE payment_order ADD COLUMN proven_name text;
ALTER TABLE payment_order ADD COLUMN confirmed_by text;
ALTER TABLE payment_order ADD COLUMN confirmed_name text;
ALTER TABLE payment_order ADD CONSTRAINT payment_order_proven_whole CHECK ((proof IS NULL) = (proven_on IS NULL)
    AND (proof IS NULL) = (proven_by IS NULL) AND (proof IS NULL) = (proven_name IS NULL));
ALTER TABLE payment_order ADD CONSTRAINT payment_order_confirmed_by_another CHECK ((confirmed_by IS NULL) = (confirmed_name IS NULL)
    AND (confirmed_by IS NULL OR proven_by IS NOT NULL AND confirmed_by <> proven_by));
