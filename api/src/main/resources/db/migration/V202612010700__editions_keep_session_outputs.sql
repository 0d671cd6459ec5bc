-- What came out of a session: slides, minutes, the recording. One list for each session, written as a whole.
CREATE TABLE session_outputs (
    id         uuid PRIMARY KEY,
    version    integer     NOT NULL,
    created_at timestamptz NOT NULL,
    event_id   uuid        NOT NULL CONSTRAINT session_outputs_once UNIQUE REFERENCES event ON DELETE CASCADE
);

CREATE TABLE session_output (
    list_id  uuid    NOT NULL REFERENCES session_outputs ON DELETE CASCADE,
    position integer NOT NULL CONSTRAINT session_output_at_most_20 CHECK (position BETWEEN 0 AND 19),
    kind     text    NOT NULL CONSTRAINT session_output_kind_known CHECK (kind IN ('SLIDES', 'NOTES', 'MINUTES', 'RECORDING', 'POLL_RESULT', 'PUBLICATION', 'OTHER')),
    title    text    NOT NULL CONSTRAINT session_output_title_said CHECK (title ~ '\S' AND length(title) <= 200),
    language text    NOT NULL CONSTRAINT session_output_language_code CHECK (language ~ '^[a-z]{2}$'),
    url      text    NOT NULL CONSTRAINT session_output_url_https CHECK (url ~ '^https://' AND length(url) <= 2000),
    licence  text    CONSTRAINT session_output_licence_said CHECK (licence ~ '\S' AND length(licence) <= 100),
    PRIMARY KEY (list_id, position),
    -- deferred, because a new order is written row by row
    CONSTRAINT session_output_url_once UNIQUE (list_id, url) DEFERRABLE INITIALLY DEFERRED
);
