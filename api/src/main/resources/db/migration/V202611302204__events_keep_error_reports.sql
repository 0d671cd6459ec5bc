-- Visitors report errors in public events. Nothing of a report is public; the address of its author is deleted a day
-- after the answer, the report after a year.
CREATE TABLE event_error_report (
    id          uuid        PRIMARY KEY,
    created_at  timestamptz NOT NULL,
    event_id    uuid        NOT NULL REFERENCES event ON DELETE CASCADE,
    mistake     text        NOT NULL CHECK (mistake IN ('DATE', 'PLACE', 'LINK', 'OTHER')),
    words       text        NOT NULL CHECK (words <> '' AND char_length(words) <= 1000),
    email       text,
    language    text        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('OPEN', 'MENDED', 'KEPT')),
    answered_at timestamptz,
    -- Keycloak's id of who answered
    answered_by text,
    CHECK ((state = 'OPEN') = (answered_at IS NULL)),
    CHECK ((state = 'OPEN') = (answered_by IS NULL))
);
CREATE INDEX event_error_report_open ON event_error_report (created_at, id) WHERE state = 'OPEN';
CREATE INDEX event_error_report_event ON event_error_report (event_id, created_at);
CREATE INDEX event_error_report_email ON event_error_report (email, created_at) WHERE email IS NOT NULL;
