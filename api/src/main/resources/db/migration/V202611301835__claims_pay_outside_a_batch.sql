-- A payment that was made without our file: one claim, a proof, a day in the past; another person signs, and it is paid.
ALTER TABLE claim_document DROP CONSTRAINT claim_document_kind_known;
ALTER TABLE claim_document ADD CONSTRAINT claim_document_kind_known CHECK (kind IN
    ('ATTENDANCE_LIST', 'DECLARATION_ON_HONOUR', 'ACCOUNT_STATEMENT', 'DE_MINIMIS_DECLARATION', 'PAYMENT_PROOF', 'OTHER'));
ALTER TABLE payment_batch ADD COLUMN proof uuid REFERENCES claim_document;
ALTER TABLE payment_batch DROP CONSTRAINT payment_batch_status_known;
ALTER TABLE payment_batch ADD CONSTRAINT payment_batch_status_known CHECK (status IN ('OPEN', 'EXPORTED', 'VOID', 'SETTLED'));
ALTER TABLE payment_batch DROP CONSTRAINT payment_batch_signed_whole;
-- a file of the bank when it is signed without a proof; never both
ALTER TABLE payment_batch ADD CONSTRAINT payment_batch_signed_whole CHECK ((status = 'OPEN') = (signed_by IS NULL)
    AND (message_id IS NULL) = (signed_by IS NULL OR proof IS NOT NULL)
    AND (message_id IS NULL) = (file_sha256 IS NULL)
    AND (file IS NULL) = (message_id IS NULL OR file_erased_at IS NOT NULL)
    AND (status = 'SETTLED') = (signed_by IS NOT NULL AND proof IS NOT NULL));
