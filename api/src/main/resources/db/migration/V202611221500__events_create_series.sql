-- A series: its first date is the schedule, the rule gives the others. Null for a one-off event.
ALTER TABLE event
    ADD COLUMN recurrence    jsonb,
    -- the series this one was split from, when «this and following» dates were changed
    ADD COLUMN split_from_id uuid REFERENCES event,
    ADD CONSTRAINT event_recurrence_of_a_date CHECK (recurrence IS NULL OR start_local IS NOT NULL),
    ADD CONSTRAINT event_recurrence_whole CHECK (recurrence IS NULL OR recurrence ->> 'rrule' IS NOT NULL OR jsonb_array_length(recurrence -> 'rdates') > 0);
CREATE INDEX event_split_from ON event (split_from_id) WHERE split_from_id IS NOT NULL;
CREATE INDEX event_series ON event (id) WHERE recurrence IS NOT NULL;

-- What makes one date of a series differ from its rule; known by the wall time the rule gave it.
CREATE TABLE occurrence_override (
    id             uuid PRIMARY KEY,
    event_id       uuid        NOT NULL REFERENCES event ON DELETE CASCADE,
    original_start timestamp   NOT NULL,
    created_at     timestamptz NOT NULL,
    changed_at     timestamptz NOT NULL,
    cancelled      boolean     NOT NULL DEFAULT false,
    start_local    timestamp,
    end_local      timestamp,
    start_fold     text        CHECK (start_fold IN ('EARLIER', 'LATER')),
    end_fold       text        CHECK (end_fold IN ('EARLIER', 'LATER')),
    title          jsonb       NOT NULL DEFAULT '{}',
    note           jsonb       NOT NULL DEFAULT '{}',
    CONSTRAINT occurrence_override_once UNIQUE (event_id, original_start),
    CONSTRAINT occurrence_override_end_of_a_start CHECK (end_local IS NULL OR start_local IS NOT NULL)
);

ALTER TABLE occurrence
    ADD COLUMN cancelled boolean NOT NULL DEFAULT false,
    ADD COLUMN title     jsonb   NOT NULL DEFAULT '{}',
    ADD COLUMN note      jsonb   NOT NULL DEFAULT '{}';
