-- Tokens of forms that were sent, as digests, until they would be too old anyway.
CREATE TABLE form_token_used (
    token_hash text        PRIMARY KEY,
    used_at    timestamptz NOT NULL
);
CREATE INDEX form_token_used_age ON form_token_used (used_at);
