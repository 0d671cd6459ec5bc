-- Questions with votes, and short polls, of a session while it takes place. Kept with the session afterwards.
CREATE TABLE hall (
    event_id       uuid PRIMARY KEY REFERENCES event ON DELETE CASCADE,
    -- Rises with every change of what is shown: who watches is sent the new state. The row is the lock of every act.
    revision       integer NOT NULL DEFAULT 1,
    open           boolean NOT NULL,
    -- questions are shown once a moderator has looked at them
    reviewed       boolean NOT NULL,
    questions      integer NOT NULL DEFAULT 0 CONSTRAINT hall_questions_bounded CHECK (questions BETWEEN 0 AND 5000),
    -- hash of the key in the moderator's link; null: there is none
    moderator_hash text
);

CREATE TABLE hall_question (
    id          uuid PRIMARY KEY,
    event_id    uuid        NOT NULL REFERENCES hall ON DELETE CASCADE,
    created_at  timestamptz NOT NULL,
    text        text        NOT NULL CONSTRAINT hall_question_text_length CHECK (length(text) BETWEEN 1 AND 400),
    author      text        CONSTRAINT hall_question_author_length CHECK (length(author) BETWEEN 1 AND 80),
    state       text        NOT NULL CONSTRAINT hall_question_state_known CHECK (state IN ('WAITING', 'SHOWN', 'ANSWERED', 'HIDDEN', 'MERGED')),
    merged_into uuid        REFERENCES hall_question ON DELETE CASCADE,
    -- hash of session and device: another one in every session
    device      text        NOT NULL,
    votes       integer     NOT NULL DEFAULT 0,
    CONSTRAINT hall_question_merged_into_another CHECK ((state = 'MERGED') = (merged_into IS NOT NULL) AND merged_into <> id)
);
CREATE INDEX hall_question_by_event ON hall_question (event_id, created_at);
CREATE INDEX hall_question_same_words ON hall_question (event_id, md5(soga_unaccent(lower(text))));
CREATE INDEX hall_question_merged ON hall_question (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE hall_vote (
    question_id uuid NOT NULL REFERENCES hall_question ON DELETE CASCADE,
    device      text NOT NULL,
    PRIMARY KEY (question_id, device)
);

CREATE TABLE hall_poll (
    id         uuid PRIMARY KEY,
    event_id   uuid        NOT NULL REFERENCES hall ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    question   text        NOT NULL CONSTRAINT hall_poll_question_length CHECK (length(question) BETWEEN 1 AND 200),
    choices    jsonb       NOT NULL CONSTRAINT hall_poll_choices_bounded CHECK (jsonb_array_length(choices) BETWEEN 2 AND 8),
    state      text        NOT NULL CONSTRAINT hall_poll_state_known CHECK (state IN ('DRAFT', 'OPEN', 'CLOSED'))
);
CREATE INDEX hall_poll_by_event ON hall_poll (event_id);

CREATE TABLE hall_ballot (
    poll_id uuid     NOT NULL REFERENCES hall_poll ON DELETE CASCADE,
    device  text     NOT NULL,
    choice  smallint NOT NULL CHECK (choice BETWEEN 0 AND 7),
    PRIMARY KEY (poll_id, device)
);
