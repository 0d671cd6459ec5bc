-- A search that someone is told of by mail. The address is here and in the mails about it, and goes with it.
CREATE TABLE saved_search (
    id           uuid PRIMARY KEY,
    created_at   timestamptz NOT NULL,
    version      integer     NOT NULL,
    email        text        NOT NULL CHECK (length(email) <= 254),
    -- in the search grammar, parameters in the order of their names
    filter       text        NOT NULL CONSTRAINT saved_search_filter_length CHECK (length(filter) <= 2000),
    frequency    text        NOT NULL CHECK (frequency IN ('WEEKLY', 'IMMEDIATE')),
    language     text        NOT NULL CHECK (language IN ('fr', 'en')),
    confirmed_at timestamptz,
    paused       boolean     NOT NULL DEFAULT false,
    -- up to which public change, and when, it was looked at
    position     bigint      NOT NULL,
    looked_at    timestamptz NOT NULL,
    CONSTRAINT saved_search_once UNIQUE (email, filter)
);
CREATE INDEX saved_search_watching ON saved_search (frequency, position) WHERE confirmed_at IS NOT NULL AND NOT paused;
CREATE INDEX saved_search_unconfirmed ON saved_search (created_at) WHERE confirmed_at IS NULL;

-- The secret ends of its links, of which only digests are kept. Those of its mails manage it, FEED only reads.
CREATE TABLE saved_search_link (
    id              uuid PRIMARY KEY,
    created_at      timestamptz NOT NULL,
    saved_search_id uuid        NOT NULL REFERENCES saved_search ON DELETE CASCADE,
    purpose         text        NOT NULL CHECK (purpose IN ('MANAGE', 'FEED')),
    -- sent because somebody filled in the form, who may be anybody
    asked           boolean     NOT NULL,
    token_hash      text        NOT NULL CONSTRAINT saved_search_link_token UNIQUE
);
CREATE INDEX saved_search_link_search ON saved_search_link (saved_search_id, created_at);
CREATE UNIQUE INDEX saved_search_link_one_feed ON saved_search_link (saved_search_id) WHERE purpose = 'FEED';

-- What happened to public events that people want to hear of. The position is that of the change in the same
-- transaction, so that news become visible in its order. Kept until every search was looked at.
CREATE TABLE alert_news (
    position  bigint  NOT NULL,
    event_id  uuid    NOT NULL,
    -- entered the calendar; else its time, place or state changed
    published boolean NOT NULL,
    PRIMARY KEY (position, event_id)
);

-- In which state (SEQUENCE) a search was last told of an event.
CREATE TABLE alert_told (
    saved_search_id uuid        NOT NULL REFERENCES saved_search ON DELETE CASCADE,
    event_id        uuid        NOT NULL REFERENCES event ON DELETE CASCADE,
    sequence        integer     NOT NULL,
    told_at         timestamptz NOT NULL,
    PRIMARY KEY (saved_search_id, event_id)
);
CREATE INDEX alert_told_event ON alert_told (event_id);

-- Tokens of forms that were sent, as digests, until they would be too old anyway.
CREATE TABLE form_token_used (
    token_hash text        PRIMARY KEY,
    used_at    timestamptz NOT NULL
);
CREATE INDEX form_token_used_age ON form_token_used (used_at);
