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
    last_error      text,
    -- mails of a subscription: how it is ended with one click (RFC 8058), and what to delete when it was
    subscription_id uuid,
    unsubscribe_url text,
    -- mails to one slow domain wait for each other, not for them the mails to all others
    domain          text        NOT NULL GENERATED ALWAYS AS (lower(split_part(recipient, '@', -1))) STORED
);
CREATE INDEX mail_waiting ON mail (next_attempt_at) WHERE sent_at IS NULL;
CREATE INDEX mail_subscription ON mail (subscription_id) WHERE subscription_id IS NOT NULL;
CREATE INDEX mail_sent ON mail (sent_at) WHERE sent_at IS NOT NULL;
