CREATE SEQUENCE claim_number;

CREATE TABLE claim (
    id                  uuid PRIMARY KEY,
    version             integer     NOT NULL,
    created_at          timestamptz NOT NULL,
    updated_at          timestamptz NOT NULL,
    status              text        NOT NULL CONSTRAINT claim_status_known CHECK (status IN
        ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'NEEDS_INFO', 'RECOMMENDED', 'APPROVED', 'IN_BATCH', 'ORDERED', 'PAID',
         'PAYMENT_FAILED', 'TO_RECOVER', 'CLOSED', 'REJECTED', 'EXPIRED', 'WITHDRAWN')),
    number              text        CONSTRAINT claim_number_unique UNIQUE,
    scheme_id           uuid        NOT NULL REFERENCES claim_scheme,
    -- of the scheme; fixed when it is submitted
    terms_number        integer     NOT NULL,
    organisation_id     uuid        NOT NULL REFERENCES organisation,
    -- siren:… for all establishments of a French unit, else org:…
    party_key           text        NOT NULL,
    contact_subject     text        NOT NULL,
    contact_name        text        NOT NULL,
    language            text        NOT NULL CONSTRAINT claim_language_known CHECK (language IN ('fr', 'en')),
    first_participation boolean,
    late_reason         text,
    office_latitude     double precision CHECK (office_latitude BETWEEN -90 AND 90),
    office_longitude    double precision CHECK (office_longitude BETWEEN -180 AND 180),
    requested_cents     bigint      CONSTRAINT claim_requested_positive CHECK (requested_cents > 0),
    declared_by         text,
    cents               bigint      NOT NULL CONSTRAINT claim_cents_positive CHECK (cents >= 0),
    currency            text        NOT NULL CONSTRAINT claim_currency_code CHECK (currency ~ '^[A-Z]{3}$'),
    -- what each rule said when it was judged last
    outcomes            jsonb       NOT NULL DEFAULT '[]',
    -- rules that a person decided: {"DISTANCE": "reason"}
    overrides           jsonb       NOT NULL DEFAULT '{}',
    reviewer            text,
    reviewer_name       text,
    refusing_reviewer   text,
    -- four eyes: who took the last money step, and who approved
    last_money_by       text,
    approved_by         text,
    proposes_grant      boolean     NOT NULL DEFAULT false,
    ground              text,
    on_hold             boolean     NOT NULL DEFAULT false,
    due_at              timestamptz,
    reminded_at         timestamptz,
    appeal_until        timestamptz,
    appealed            boolean     NOT NULL DEFAULT false,
    expired_from        text,
    new_account         boolean     NOT NULL DEFAULT false,
    recovery_asked      boolean     NOT NULL DEFAULT false,
    pay_by              date,
    paid_on             date,
    CONSTRAINT claim_office_whole CHECK ((office_latitude IS NULL) = (office_longitude IS NULL)),
    CONSTRAINT claim_submitted_has_number CHECK (status IN ('DRAFT', 'EXPIRED', 'WITHDRAWN') OR number IS NOT NULL),
    CONSTRAINT claim_approved_has_amount CHECK (status NOT IN ('APPROVED', 'IN_BATCH', 'ORDERED', 'PAID', 'PAYMENT_FAILED', 'TO_RECOVER') OR cents > 0)
);
-- Two signatories who start at once, and two entries of one legal unit, get one claim.
CREATE UNIQUE INDEX claim_one_per_party ON claim (scheme_id, party_key) WHERE status NOT IN ('REJECTED', 'EXPIRED', 'WITHDRAWN');
CREATE INDEX claim_of_organisation ON claim (organisation_id);
CREATE INDEX claim_by_date ON claim (created_at DESC, id DESC);
CREATE INDEX claim_due ON claim (due_at) WHERE due_at IS NOT NULL;

-- What the claimant was asked, item by item.
CREATE TABLE claim_question (
    id           uuid PRIMARY KEY,
    created_at   timestamptz NOT NULL,
    claim_id     uuid        NOT NULL REFERENCES claim,
    item         text        NOT NULL CONSTRAINT claim_question_item_known CHECK (item IN
        ('FIRST_PARTICIPATION', 'LATE_REASON', 'OFFICE', 'AMOUNT', 'DECLARATIONS', 'ACCOUNT', 'DOCUMENTS', 'OTHER')),
    reason       text        NOT NULL,
    asked_by     text        NOT NULL,
    answer       text,
    answered_at  timestamptz,
    CONSTRAINT claim_question_answered_whole CHECK ((answer IS NULL) = (answered_at IS NULL))
);
CREATE INDEX claim_question_of_claim ON claim_question (claim_id);
-- An item is asked once at a time.
CREATE UNIQUE INDEX claim_question_open_once ON claim_question (claim_id, item) WHERE answered_at IS NULL;

-- Bank data. The number is sealed; country and last four characters are shown.
CREATE TABLE claim_account (
    id              uuid PRIMARY KEY,
    created_at      timestamptz NOT NULL,
    claim_id        uuid        NOT NULL REFERENCES claim,
    -- exactly as the bank has it; apart from the organisation's name
    holder          text        NOT NULL,
    of_organisation boolean     NOT NULL,
    bic             text        CONSTRAINT claim_account_bic_shape CHECK (bic ~ '^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$'),
    country         text        NOT NULL CONSTRAINT claim_account_country_code CHECK (country ~ '^[A-Z]{2}$'),
    last_four       text        NOT NULL CONSTRAINT claim_account_last_four CHECK (length(last_four) = 4),
    key_name        text        NOT NULL,
    sealed          bytea       NOT NULL,
    -- HMAC of the number under a key of its own
    blind_index     text        NOT NULL,
    given_by        text        NOT NULL,
    replaced_at     timestamptz
);
CREATE UNIQUE INDEX claim_account_one_in_use ON claim_account (claim_id) WHERE replaced_at IS NULL;
CREATE INDEX claim_account_same ON claim_account (blind_index);

-- Pieces. The bytes are sealed in the store of files, under stored_as.
CREATE TABLE claim_document (
    id          uuid PRIMARY KEY,
    created_at  timestamptz NOT NULL,
    claim_id    uuid        NOT NULL REFERENCES claim,
    kind        text        NOT NULL CONSTRAINT claim_document_kind_known CHECK (kind IN
        ('ATTENDANCE_LIST', 'DECLARATION_ON_HONOUR', 'ACCOUNT_STATEMENT', 'DE_MINIMIS_DECLARATION', 'OTHER')),
    name        text        NOT NULL,
    media_type  text        NOT NULL CONSTRAINT claim_document_type_known CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
    bytes       integer     NOT NULL CONSTRAINT claim_document_bytes_positive CHECK (bytes > 0),
    sha256      text        NOT NULL CONSTRAINT claim_document_sha256_hex CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    key_name    text        NOT NULL,
    stored_as   uuid        NOT NULL CONSTRAINT claim_document_stored_once UNIQUE,
    uploaded_by text        NOT NULL,
    removed_at  timestamptz
);
CREATE INDEX claim_document_of_claim ON claim_document (claim_id);
CREATE INDEX claim_document_same ON claim_document (sha256);
