-- Lists of organisations that moderators read into the atlas: a preview with one row for each entry, then applying.
CREATE TABLE atlas_import (
    id              uuid PRIMARY KEY,
    created_at      timestamptz NOT NULL,
    -- the name under which identifiers of this source are stored
    source_key      text        NOT NULL,
    source_name     text        NOT NULL CHECK (length(source_name) BETWEEN 2 AND 200),
    source_url      text        CHECK (length(source_url) <= 500),
    licence         text        NOT NULL CHECK (length(licence) BETWEEN 2 AND 100),
    file_name       text,
    kind            text        NOT NULL CHECK (kind IN ('CSV', 'GEO_JSON', 'GO_GO_CARTO', 'JSON', 'JSON_LD')),
    state           text        NOT NULL CHECK (state IN ('PREVIEW', 'APPLIED', 'UNDONE')),
    complete        boolean     NOT NULL,
    -- heading and field of each column, in the order of the file
    columns         jsonb       NOT NULL,
    -- words of the source that the atlas does not know, with their number of rows
    words           jsonb       NOT NULL DEFAULT '{}',
    -- language of texts that do not say their own
    language        text        NOT NULL,
    -- the file, so that its columns can be read otherwise; removed when rows are applied
    file            bytea,
    created_by      text        NOT NULL,
    created_by_name text        NOT NULL
);
CREATE INDEX atlas_import_newest ON atlas_import (created_at DESC, id DESC);

CREATE TABLE atlas_import_row (
    id              uuid PRIMARY KEY,
    created_at      timestamptz NOT NULL,
    import_id       uuid        NOT NULL REFERENCES atlas_import ON DELETE CASCADE,
    position        integer     NOT NULL,
    uid             text        NOT NULL,
    name            text        NOT NULL,
    verdict         text        NOT NULL CHECK (verdict IN ('NEW', 'CHANGED', 'UNCHANGED', 'REPRESENTED', 'POSSIBLE_DUPLICATE', 'INVALID')),
    state           text        NOT NULL CHECK (state IN ('PENDING', 'APPLIED', 'FAILED', 'UNDONE', 'KEPT')),
    cells           jsonb       NOT NULL,
    changes         jsonb       NOT NULL DEFAULT '[]',
    notices         jsonb       NOT NULL DEFAULT '[]',
    violations      jsonb       NOT NULL DEFAULT '[]',
    twins           jsonb       NOT NULL DEFAULT '[]',
    organisation_id uuid        REFERENCES organisation ON DELETE SET NULL,
    -- version of the organisation after it was created from this row; undoing needs it unchanged
    written_version integer,
    outcome         text        CHECK (outcome IN ('CREATED', 'CHANGED', 'LINKED')),
    -- why it could not be applied or undone
    reason          text,
    CONSTRAINT atlas_import_row_once UNIQUE (import_id, position)
);
CREATE INDEX atlas_import_row_by_organisation ON atlas_import_row (organisation_id) WHERE organisation_id IS NOT NULL;

-- Which organisation an entry of a source became, so that a second import changes instead of adding.
CREATE TABLE atlas_mapping (
    source_key      text NOT NULL,
    uid             text NOT NULL,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    -- hash of what the source said when it was applied
    content         text NOT NULL,
    PRIMARY KEY (source_key, uid)
);
CREATE INDEX atlas_mapping_by_organisation ON atlas_mapping (organisation_id);
