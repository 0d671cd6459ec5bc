-- Who did what, when, from what to what and why. Rows are chained: each hash covers the row and the hash before it.
CREATE TABLE audit_entry (
    id            bigint PRIMARY KEY,
    at            timestamptz NOT NULL,
    actor         text        NOT NULL,
    actor_name    text        NOT NULL,
    subject_type  text        NOT NULL,
    subject_id    uuid        NOT NULL,
    action        text        NOT NULL,
    from_state    text,
    to_state      text,
    reason        text,
    note          text,
    previous_hash text        NOT NULL,
    hash          text        NOT NULL CONSTRAINT audit_entry_hash_unique UNIQUE
);
CREATE INDEX audit_entry_subject ON audit_entry (subject_type, subject_id, id);

-- Every public change, in order and without gaps: the id is taken from a row that is locked until commit.
CREATE TABLE change (
    id      bigint PRIMARY KEY,
    at      timestamptz NOT NULL,
    type    text        NOT NULL,
    subject text        NOT NULL,
    version integer     NOT NULL
);
CREATE TABLE sequence_head (
    name text PRIMARY KEY,
    last bigint NOT NULL,
    hash text   NOT NULL DEFAULT ''
);
INSERT INTO sequence_head (name, last) VALUES ('change', 0), ('audit', 0);

-- The answer given to a POST that creates, kept so that a repeated request gets the same one.
CREATE TABLE idempotency_key (
    caller     text        NOT NULL,
    key        text        NOT NULL CONSTRAINT idempotency_key_length CHECK (length(key) BETWEEN 1 AND 200),
    body_hash  text        NOT NULL,
    answer     text,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (caller, key)
);
