-- Mails are written in the transaction of what they tell of, and sent afterwards: none is lost, none tells of what
-- did not happen.
CREATE TABLE mail (
    id              uuid PRIMARY KEY,
    created_at      timestamptz NOT NULL,
    recipient       text        NOT NULL,
    subject         text        NOT NULL,
    text            text        NOT NULL,
    html            text        NOT NULL,
    sent_at         timestamptz,
    attempts        integer     NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL,
    last_error      text
);
CREATE INDEX mail_waiting ON mail (next_attempt_at) WHERE sent_at IS NULL;
