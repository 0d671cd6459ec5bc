-- Addresses that are read every hour for an organisation.
CREATE TABLE followed_source (
    id               uuid PRIMARY KEY,
    created_at       timestamptz NOT NULL,
    organisation_id  uuid        NOT NULL REFERENCES organisation,
    url              text        NOT NULL,
    kind             text,
    name             text,
    event_kind       text,
    apply_as         text        NOT NULL,
    followed_by      text        NOT NULL,
    followed_by_name text        NOT NULL,
    paused           boolean     NOT NULL DEFAULT false,
    etag             text,
    last_modified    text,
    content_hash     text,
    last_read_at     timestamptz,
    last_changed_at  timestamptz,
    next_read_at     timestamptz NOT NULL,
    failures         int         NOT NULL DEFAULT 0,
    last_problem     jsonb,
    CONSTRAINT followed_source_once UNIQUE (organisation_id, url),
    CONSTRAINT followed_source_failures CHECK (failures >= 0)
);
CREATE INDEX followed_source_due ON followed_source (next_read_at) WHERE NOT paused;

-- One reading of a file or an address, and its results.
CREATE TABLE event_import (
    id              uuid PRIMARY KEY,
    created_at      timestamptz NOT NULL,
    organisation_id uuid        NOT NULL REFERENCES organisation,
    source_id       uuid REFERENCES followed_source ON DELETE SET NULL,
    source_key      text        NOT NULL,
    kind            text,
    name            text,
    url             text,
    file_name       text,
    state           text        NOT NULL,
    complete        boolean     NOT NULL,
    -- guesses and omissions, as codes with values
    notices         jsonb       NOT NULL DEFAULT '[]',
    problem         jsonb,
    signature       text        NOT NULL,
    created_by      text        NOT NULL,
    created_by_name text        NOT NULL,
    finished_at     timestamptz
);
CREATE INDEX event_import_organisation ON event_import (organisation_id, created_at DESC, id);
CREATE INDEX event_import_source ON event_import (source_id);
CREATE INDEX event_import_applying ON event_import (id) WHERE state = 'APPLYING';

-- The entries of an import, each with its verdict.
CREATE TABLE import_row (
    id            uuid PRIMARY KEY,
    created_at    timestamptz NOT NULL,
    import_id     uuid        NOT NULL REFERENCES event_import ON DELETE CASCADE,
    position      int         NOT NULL,
    uid           text        NOT NULL,
    recurrence_id text        NOT NULL DEFAULT '',
    title         text        NOT NULL,
    url           text,
    verdict       text        NOT NULL,
    state         text        NOT NULL,
    content       jsonb       NOT NULL,
    changes       jsonb       NOT NULL,
    violations    jsonb       NOT NULL,
    missing       jsonb       NOT NULL,
    notices       jsonb       NOT NULL DEFAULT '[]',
    faults        jsonb       NOT NULL DEFAULT '[]',
    -- SEQUENCE of RFC 5545: a source can restore a cancelled event only with a version that is not older
    sequence      int         NOT NULL DEFAULT 0,
    twins         jsonb       NOT NULL,
    event_id      uuid REFERENCES event ON DELETE SET NULL,
    apply_as      text,
    outcome       text,
    problem       jsonb,
    -- The event a person linked the entry to. Without a foreign key: if that event is deleted, linking
    -- must fail, whereas an empty column would create another event.
    linked_to     uuid,
    CONSTRAINT import_row_position UNIQUE (import_id, position)
);
CREATE INDEX import_row_waiting ON import_row (import_id) WHERE state = 'WAITING';
CREATE INDEX import_row_event ON import_row (event_id);

-- The event that an entry of a source became, and the content of the entry at that time.
CREATE TABLE import_mapping (
    id              uuid PRIMARY KEY,
    created_at      timestamptz NOT NULL,
    organisation_id uuid        NOT NULL REFERENCES organisation,
    source_key      text        NOT NULL,
    uid             text        NOT NULL,
    recurrence_id   text        NOT NULL DEFAULT '',
    event_id        uuid        NOT NULL REFERENCES event ON DELETE CASCADE,
    content         jsonb       NOT NULL,
    read_at         timestamptz NOT NULL,
    -- SEQUENCE of the entry that cancelled the event; null while the entry exists and is not cancelled
    cancelled_by_sequence int,
    CONSTRAINT import_mapping_once UNIQUE (organisation_id, source_key, uid, recurrence_id)
);
CREATE INDEX import_mapping_uid ON import_mapping (organisation_id, uid);
CREATE INDEX import_mapping_event ON import_mapping (event_id);
