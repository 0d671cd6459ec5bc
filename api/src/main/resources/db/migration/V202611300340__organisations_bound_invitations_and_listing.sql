-- An organisation is in the directory once it has published an event, or a moderator has trusted it.
CREATE TABLE organisation_listed (
    organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
    listed_at       timestamptz NOT NULL
);
INSERT INTO organisation_listed (organisation_id, listed_at) SELECT id, created_at FROM organisation;

-- Who created it, to bound how many organisations one account has that nobody has seen yet; null for loaded data.
ALTER TABLE organisation ADD COLUMN created_by text;
CREATE INDEX organisation_created_by ON organisation (created_by) WHERE created_by IS NOT NULL;

-- Keycloak's id of the account that the invitation created; null when there was one, or when it was removed unused.
ALTER TABLE invitation ADD COLUMN account_created text;
CREATE INDEX invitation_account_created ON invitation (expires_at) WHERE account_created IS NOT NULL;
-- The bounds count what was sent to an address, by a person and by an organisation.
CREATE INDEX invitation_by_email ON invitation (email, created_at);
CREATE INDEX invitation_by_sender ON invitation (invited_by, created_at);
CREATE INDEX invitation_by_organisation ON invitation (organisation_id, created_at);
