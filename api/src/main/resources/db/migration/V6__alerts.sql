-- Searches whose news is sent by mail. The mail address is only stored here and in the mails of the search,
-- and is deleted with them.
CREATE TABLE saved_search (
    id           uuid PRIMARY KEY,
    created_at   timestamptz NOT NULL,
    version      integer     NOT NULL,
    email        text        NOT NULL CHECK (length(email) <= 254),
    -- query string of the search, parameters sorted by name
    filter       text        NOT NULL CONSTRAINT saved_search_filter_length CHECK (length(filter) <= 2000),
    frequency    text        NOT NULL CHECK (frequency IN ('WEEKLY', 'IMMEDIATE')),
    language     text        NOT NULL CHECK (language IN ('fr', 'en')),
    confirmed_at timestamptz,
    paused       boolean     NOT NULL DEFAULT false,
    -- number of the last public change that was processed, and when
    position     bigint      NOT NULL,
    looked_at    timestamptz NOT NULL,
    CONSTRAINT saved_search_once UNIQUE (email, filter)
);
CREATE INDEX saved_search_watching ON saved_search (frequency, position) WHERE confirmed_at IS NOT NULL AND NOT paused;
CREATE INDEX saved_search_unconfirmed ON saved_search (created_at) WHERE confirmed_at IS NULL;

-- The secret links of saved searches; only hashes are stored. MANAGE links are in mails, a FEED link only
-- reads the calendar.
CREATE TABLE saved_search_link (
    id              uuid PRIMARY KEY,
    created_at      timestamptz NOT NULL,
    saved_search_id uuid        NOT NULL REFERENCES saved_search ON DELETE CASCADE,
    purpose         text        NOT NULL CHECK (purpose IN ('MANAGE', 'FEED')),
    -- true when the link was sent because somebody filled in the form, without proof of owning the
    -- address
    asked           boolean     NOT NULL,
    token_hash      text        NOT NULL CONSTRAINT saved_search_link_token UNIQUE
);
CREATE INDEX saved_search_link_search ON saved_search_link (saved_search_id, created_at);
CREATE UNIQUE INDEX saved_search_link_one_feed ON saved_search_link (saved_search_id) WHERE purpose = 'FEED';

-- News about public events for saved searches. The position is the number of the public change in the same
-- transaction, so that rows become visible in this order. Rows are deleted once every search has processed
-- them.
CREATE TABLE alert_news (
    position  bigint  NOT NULL,
    event_id  uuid    NOT NULL,
    -- true when the event entered the calendar; false when its time, place or state changed
    published boolean NOT NULL,
    PRIMARY KEY (position, event_id)
);

-- The SEQUENCE of each event when a search last reported it.
CREATE TABLE alert_told (
    saved_search_id uuid        NOT NULL REFERENCES saved_search ON DELETE CASCADE,
    event_id        uuid        NOT NULL REFERENCES event ON DELETE CASCADE,
    sequence        integer     NOT NULL,
    told_at         timestamptz NOT NULL,
    PRIMARY KEY (saved_search_id, event_id)
);
CREATE INDEX alert_told_event ON alert_told (event_id);

-- Hashes of used form tokens, kept until the tokens would have expired.
CREATE TABLE form_token_used (
    token_hash text        PRIMARY KEY,
    used_at    timestamptz NOT NULL
);
CREATE INDEX form_token_used_age ON form_token_used (used_at);
