-- A moderator who asked something is told by mail when the organisation answers.
ALTER TABLE thread_message
    ADD COLUMN author_email text,
    ADD CONSTRAINT thread_message_email_of_moderation CHECK (author_email IS NULL OR side = 'MODERATION');
