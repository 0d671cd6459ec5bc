-- Organisations that a moderator took out of the atlas, with the reason that their representatives read. The row goes
-- when the organisation is listed again.
CREATE TABLE organisation_unlisted (
    organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
    unlisted_at     timestamptz NOT NULL,
    -- Keycloak's id of the moderator
    unlisted_by     text        NOT NULL,
    reason          text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000)
);
