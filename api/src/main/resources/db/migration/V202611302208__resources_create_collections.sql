-- Collections: resources that an editor chose and put in an order, with a title and a text.
CREATE TABLE resource_collection (
    id               uuid PRIMARY KEY,
    version          integer     NOT NULL,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    slug             text        NOT NULL,
    default_language text        NOT NULL,
    title            jsonb       NOT NULL,
    summary          jsonb       NOT NULL DEFAULT '{}',
    CONSTRAINT resource_collection_titled CHECK (title ? default_language)
);
CREATE UNIQUE INDEX resource_collection_slug_unique ON resource_collection (slug) WHERE slug IS NOT NULL;

-- Checked at the end of a transaction, because a new order is written row by row.
CREATE TABLE resource_collection_entry (
    collection_id uuid    NOT NULL REFERENCES resource_collection ON DELETE CASCADE,
    resource_id   uuid    NOT NULL REFERENCES resource,
    position      integer NOT NULL,
    PRIMARY KEY (collection_id, position),
    CONSTRAINT resource_collection_entry_once UNIQUE (collection_id, resource_id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX resource_collection_entry_resource ON resource_collection_entry (resource_id);

-- The makers of a resource change their order in the same way.
ALTER TABLE resource_maker DROP CONSTRAINT resource_maker_once;
ALTER TABLE resource_maker ADD CONSTRAINT resource_maker_once
    UNIQUE (resource_id, organisation_id) DEFERRABLE INITIALLY DEFERRED;
