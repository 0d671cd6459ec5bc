CREATE TABLE image (
    id              uuid PRIMARY KEY,
    organisation_id uuid        NOT NULL,
    width           integer     NOT NULL CHECK (width > 0),
    height          integer     NOT NULL CHECK (height > 0),
    media_type      text        NOT NULL,
    created_by      text        NOT NULL,
    created_at      timestamptz NOT NULL
);

CREATE TABLE organisation (
    id                 uuid PRIMARY KEY,
    version            integer     NOT NULL,
    created_at         timestamptz NOT NULL,
    updated_at         timestamptz NOT NULL,
    slug               text        NOT NULL CONSTRAINT organisation_slug_unique UNIQUE,
    name               text        NOT NULL CONSTRAINT organisation_name_length CHECK (length(name) BETWEEN 2 AND 200),
    aliases            text[]      NOT NULL DEFAULT '{}',
    kind               text        NOT NULL CHECK (kind IN ('ASSOCIATION', 'COOPERATIVE', 'MUTUAL', 'FOUNDATION', 'SOCIAL_ENTERPRISE', 'PUBLIC_BODY', 'COMPANY', 'SCHOOL', 'NETWORK', 'OTHER')),
    country            text        CONSTRAINT organisation_country_code CHECK (country ~ '^[A-Z]{2}$'),
    default_language   text        NOT NULL,
    description        jsonb       NOT NULL DEFAULT '{}',
    website            text,
    categories         text[]      NOT NULL DEFAULT '{}',
    office_street      text,
    office_postal_code text,
    office_city        text,
    office_country     text,
    office_latitude    double precision CHECK (office_latitude BETWEEN -90 AND 90),
    office_longitude   double precision CHECK (office_longitude BETWEEN -180 AND 180),
    logo_image_id      uuid REFERENCES image,
    logo_alt           jsonb       NOT NULL DEFAULT '{}',
    trusted_since      timestamptz,
    trusted_by         text,
    example            boolean     NOT NULL DEFAULT false,
    provenance         jsonb,
    CONSTRAINT organisation_office_point CHECK ((office_latitude IS NULL) = (office_longitude IS NULL))
);
ALTER TABLE image ADD CONSTRAINT image_organisation FOREIGN KEY (organisation_id) REFERENCES organisation;
CREATE INDEX image_by_organisation ON image (organisation_id);
CREATE INDEX organisation_logo ON organisation (logo_image_id);

-- Addresses never break: what was once an organisation's slug keeps leading to it.
CREATE TABLE organisation_old_slug (
    slug            text PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE
);
CREATE INDEX organisation_old_slug_organisation ON organisation_old_slug (organisation_id);

-- One registered body is one organisation: an identifier belongs to one of them only.
CREATE TABLE organisation_identifier (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    scheme          text NOT NULL CHECK (scheme IN ('SIREN', 'SIRET', 'RNA', 'VAT', 'BCE')),
    value           text NOT NULL,
    PRIMARY KEY (organisation_id, scheme),
    CONSTRAINT organisation_identifier_unique UNIQUE (scheme, value)
);

CREATE TABLE representative (
    id              uuid PRIMARY KEY,
    created_at      timestamptz NOT NULL,
    organisation_id uuid        NOT NULL REFERENCES organisation ON DELETE CASCADE,
    subject         text        NOT NULL,
    name            text        NOT NULL,
    email           text,
    role            text        NOT NULL CHECK (role IN ('EDITOR', 'SIGNATORY')),
    CONSTRAINT representative_once UNIQUE (organisation_id, subject)
);
CREATE INDEX representative_subject ON representative (subject);

CREATE TABLE join_request (
    id              uuid PRIMARY KEY,
    created_at      timestamptz NOT NULL,
    organisation_id uuid        NOT NULL REFERENCES organisation ON DELETE CASCADE,
    subject         text        NOT NULL,
    name            text        NOT NULL,
    email           text,
    role            text        NOT NULL CHECK (role IN ('EDITOR', 'SIGNATORY')),
    message         text        NOT NULL DEFAULT '',
    status          text        NOT NULL CHECK (status IN ('PENDING', 'ACCEPTED', 'DECLINED')),
    decided_at      timestamptz,
    decided_by      text,
    CONSTRAINT join_request_decided CHECK ((status = 'PENDING') = (decided_at IS NULL))
);
CREATE UNIQUE INDEX join_request_one_pending ON join_request (organisation_id, subject) WHERE status = 'PENDING';

CREATE TABLE invitation (
    id              uuid PRIMARY KEY,
    created_at      timestamptz NOT NULL,
    organisation_id uuid        NOT NULL REFERENCES organisation ON DELETE CASCADE,
    email           text        NOT NULL,
    role            text        NOT NULL CHECK (role IN ('EDITOR', 'SIGNATORY')),
    language        text        NOT NULL,
    token_hash      text        NOT NULL CONSTRAINT invitation_token_unique UNIQUE,
    invited_by      text        NOT NULL,
    invited_by_name text        NOT NULL,
    expires_at      timestamptz NOT NULL,
    accepted_at     timestamptz,
    revoked_at      timestamptz
);
CREATE UNIQUE INDEX invitation_one_open ON invitation (organisation_id, email) WHERE accepted_at IS NULL AND revoked_at IS NULL;
