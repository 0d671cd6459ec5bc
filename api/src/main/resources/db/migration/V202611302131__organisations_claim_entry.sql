-- A join request for an organisation that nobody represents says who asks and how to check it.
ALTER TABLE join_request
    ADD COLUMN function     text CHECK (length(function) BETWEEN 1 AND 200),
    ADD COLUMN proof        text CHECK (length(proof) <= 2000),
    -- SPDX name of the licence under which the person agreed that the entry is published
    ADD COLUMN licence      text,
    -- at the organisation's own domain; lower case
    ADD COLUMN address      text CHECK (length(address) <= 254),
    ADD COLUMN confirmed_at timestamptz,
    -- SHA-256 of the token, which is only in the mail
    ADD COLUMN token_hash   text CONSTRAINT join_request_token_unique UNIQUE,
    ADD COLUMN expires_at   timestamptz,
    ADD CONSTRAINT join_request_claim CHECK ((function IS NULL) = (licence IS NULL)),
    ADD CONSTRAINT join_request_confirmed CHECK (confirmed_at IS NULL OR address IS NOT NULL),
    ADD CONSTRAINT join_request_token CHECK (
        (token_hash IS NULL) = (expires_at IS NULL) AND (token_hash IS NULL OR address IS NOT NULL));
-- For the limits per account, address and organisation.
CREATE INDEX join_request_by_subject ON join_request (subject, created_at);
CREATE INDEX join_request_by_address ON join_request (address, created_at) WHERE address IS NOT NULL;
CREATE INDEX join_request_by_organisation ON join_request (organisation_id, created_at);
