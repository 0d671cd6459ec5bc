-- Who acted for an organisation until when: nobody decides on its events soon after leaving it (PublicationPolicy).
CREATE TABLE representative_departure (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    subject text NOT NULL,
    left_at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, subject)
);

CREATE INDEX representative_departure_by_subject ON representative_departure (subject, left_at);

-- Where the moderator who gave trust is told when it lapses; null when the account had no verified address.
ALTER TABLE organisation ADD COLUMN trusted_by_email text;
