-- Mails of a subscription: how it is ended with one click (RFC 8058), and what to delete when it was.
ALTER TABLE mail
    ADD COLUMN subscription_id uuid,
    ADD COLUMN unsubscribe_url text;
CREATE INDEX mail_subscription ON mail (subscription_id) WHERE subscription_id IS NOT NULL;
CREATE INDEX mail_sent ON mail (sent_at) WHERE sent_at IS NOT NULL;
