-- A resource that an organisation proposes, or the change of one it references. Public reading never touches this table:
-- what is accepted is written into resource.
CREATE TABLE resource_proposal (
    id              uuid PRIMARY KEY,
    version         integer     NOT NULL,
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    organisation_id uuid        NOT NULL REFERENCES organisation,
    status          text        NOT NULL CONSTRAINT resource_proposal_status_known CHECK (status IN ('SUBMITTED', 'PUBLISHED', 'REFUSED', 'WITHDRAWN')),
    -- the public resource that it changes, or that it became
    resource_id     uuid REFERENCES resource,
    -- as in the request of the API
    content         jsonb       NOT NULL,
    by_subject      text        NOT NULL,
    by_name         text        NOT NULL,
    decided_at      timestamptz,
    -- why it was refused, or a word with the publication
    message         text,
    CONSTRAINT resource_proposal_published_as_one CHECK (status <> 'PUBLISHED' OR resource_id IS NOT NULL),
    CONSTRAINT resource_proposal_refused_for_a_reason CHECK (status <> 'REFUSED' OR message IS NOT NULL),
    CONSTRAINT resource_proposal_decided_once CHECK ((status = 'SUBMITTED') = (decided_at IS NULL))
);
-- One change of a resource waits at a time.
CREATE UNIQUE INDEX resource_proposal_one_change ON resource_proposal (resource_id) WHERE status = 'SUBMITTED';
CREATE INDEX resource_proposal_waiting ON resource_proposal (created_at, id) WHERE status = 'SUBMITTED';
CREATE INDEX resource_proposal_of_organisation ON resource_proposal (organisation_id, created_at DESC);
