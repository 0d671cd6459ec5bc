-- The iCalendar part of a mail and its METHOD (RFC 6047); null for a mail without one.
ALTER TABLE mail
    ADD COLUMN calendar text,
    ADD COLUMN calendar_method text CONSTRAINT mail_calendar_method_known CHECK (calendar_method IN ('REQUEST', 'CANCEL')),
    ADD CONSTRAINT mail_calendar_has_a_method CHECK ((calendar IS NULL) = (calendar_method IS NULL));
