CREATE SEQUENCE payment_batch_number;

-- Approved claims gathered for one file of the bank. A file that was exported and never sent is void; its batch ends with it.
CREATE TABLE payment_batch (
    id             uuid PRIMARY KEY,
    version        integer     NOT NULL,
    created_at     timestamptz NOT NULL,
    number         text        NOT NULL CONSTRAINT payment_batch_number_unique UNIQUE,
    status         text        NOT NULL CONSTRAINT payment_batch_status_known CHECK (status IN ('OPEN', 'EXPORTED', 'VOID')),
    execution_day  date        NOT NULL,
    created_by     text        NOT NULL,
    created_name   text        NOT NULL,
    signed_by      text,
    signed_name    text,
    signed_at      timestamptz,
    -- of the bank's file, unique for ever
    message_id     text        CONSTRAINT payment_batch_message_unique UNIQUE,
    -- the file, sealed, and the digest of what the bank gets
    file           text,
    file_sha256    text,
    void_reason    text,
    CONSTRAINT payment_batch_two_people CHECK (signed_by <> created_by),
    CONSTRAINT payment_batch_signed_whole CHECK ((status = 'OPEN') = (signed_by IS NULL) AND (signed_by IS NULL) = (file IS NULL) AND (file IS NULL) = (message_id IS NULL) AND (file IS NULL) = (file_sha256 IS NULL))
);

-- One payment of one claim. Its id for the bank is never used again.
CREATE TABLE payment_order (
    id             uuid PRIMARY KEY,
    created_at     timestamptz NOT NULL,
    batch_id       uuid        NOT NULL REFERENCES payment_batch,
    claim_id       uuid        NOT NULL REFERENCES claim,
    end_to_end_id  text        NOT NULL CONSTRAINT payment_order_id_unique UNIQUE,
    status         text        NOT NULL CONSTRAINT payment_order_status_known CHECK (status IN
        ('GATHERED', 'REMOVED', 'ORDERED', 'VOID', 'BOOKED', 'FAILED')),
    cents          bigint      NOT NULL CONSTRAINT payment_order_cents_positive CHECK (cents > 0),
    currency       text        NOT NULL CONSTRAINT payment_order_currency_code CHECK (currency ~ '^[A-Z]{3}$'),
    claim_number   text        NOT NULL,
    project        text        NOT NULL,
    organisation   text        NOT NULL,
    holder         text        NOT NULL,
    masked         text        NOT NULL,
    -- what the bank said of the holder's name (verification of payee); null while it said nothing
    payee_check    text        CONSTRAINT payment_order_payee_known CHECK (payee_check IN ('MATCH', 'CLOSE_MATCH', 'NO_MATCH', 'NOT_POSSIBLE')),
    reason         text,
    booked_on      date
);
-- A claim is paid once at a time.
CREATE UNIQUE INDEX payment_order_one_alive ON payment_order (claim_id) WHERE status IN ('GATHERED', 'ORDERED', 'BOOKED');
CREATE INDEX payment_order_of_batch ON payment_order (batch_id);

-- What banks answered, file by file; a line is counted once, whichever files name it.
CREATE TABLE payment_answer (
    id            uuid PRIMARY KEY,
    created_at    timestamptz NOT NULL,
    source        text        NOT NULL CONSTRAINT payment_answer_source_unique UNIQUE,
    file          text        NOT NULL,
    order_id      uuid REFERENCES payment_order,
    outcome       text        NOT NULL CONSTRAINT payment_answer_outcome_known CHECK (outcome IN
        ('PAID', 'FAILED', 'UNKNOWN_ORDER', 'OTHER_AMOUNT', 'ALREADY_DONE', 'IGNORED')),
    end_to_end_id text,
    cents         bigint      NOT NULL,
    currency      text        NOT NULL,
    day           date,
    party         text,
    reason        text,
    note          text
);
CREATE INDEX payment_answer_waiting ON payment_answer (created_at DESC, id DESC) WHERE outcome IN ('UNKNOWN_ORDER', 'OTHER_AMOUNT');

-- Two lines of the journal: the amount moves from the account on the right to the one on the left. Numbered without gaps.
CREATE TABLE payment_journal (
    number     bigint PRIMARY KEY CONSTRAINT payment_journal_number_positive CHECK (number > 0),
    created_at timestamptz NOT NULL,
    day        date        NOT NULL,
    kind       text        NOT NULL CONSTRAINT payment_journal_kind_known CHECK (kind IN ('ORDER', 'ORDER_UNDONE', 'PAYMENT', 'PAYMENT_RETURNED')),
    order_id   uuid        NOT NULL REFERENCES payment_order,
    cents      bigint      NOT NULL CONSTRAINT payment_journal_cents_positive CHECK (cents > 0),
    debit      text        NOT NULL,
    credit     text        NOT NULL,
    CONSTRAINT payment_journal_two_accounts CHECK (debit <> credit)
);
CREATE TRIGGER payment_journal_written_once BEFORE UPDATE OR DELETE ON payment_journal
    FOR EACH ROW EXECUTE FUNCTION claims_written_once();
