-- The queue of mails. A mail is written in the transaction of the act it reports and sent afterwards, so that
-- none is lost and none reports an act that was rolled back.
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
    -- for mails of a subscription: the subscription, with which they are deleted, and the address that
    -- ends it with one click (RFC 8058)
    subscription_id uuid,
    unsubscribe_url text,
    -- at most two mails to one domain are sent at a time, so that a slow domain does not hold up the
    -- others
    domain          text        NOT NULL GENERATED ALWAYS AS (lower(split_part(recipient, '@', -1))) STORED
);
CREATE INDEX mail_waiting ON mail (next_attempt_at) WHERE sent_at IS NULL;
CREATE INDEX mail_subscription ON mail (subscription_id) WHERE subscription_id IS NOT NULL;
CREATE INDEX mail_sent ON mail (sent_at) WHERE sent_at IS NOT NULL;
