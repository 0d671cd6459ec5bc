-- IMMUTABLE because the named configurations and dictionaries are ours and never change.
CREATE FUNCTION organisation_key(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN pg_catalog.lower(public.soga_unaccent(public.soga_words(value)));

CREATE FUNCTION organisation_names_key(name text, aliases text[]) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN public.organisation_key(name || ' ' || pg_catalog.array_to_string(aliases, ' '));

CREATE FUNCTION organisation_words(name text, aliases text[], categories text[], city text, description jsonb) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN
        setweight(to_tsvector('public.soga_simple', soga_words(name || ' ' || array_to_string(aliases, ' '))), 'A')
        || setweight(to_tsvector('public.soga_simple', soga_words(coalesce(city, '') || ' ' || array_to_string(categories, ' '))), 'B')
        || setweight(
            to_tsvector('public.soga_fr', coalesce(soga_words(description ->> 'fr'), ''))
            || to_tsvector('public.soga_en', coalesce(soga_words(description ->> 'en'), ''))
            || to_tsvector('public.soga_de', coalesce(soga_words(description ->> 'de'), ''))
            || to_tsvector('public.soga_es', coalesce(soga_words(description ->> 'es'), ''))
            || to_tsvector('public.soga_it', coalesce(soga_words(description ->> 'it'), ''))
            || to_tsvector('public.soga_pt', coalesce(soga_words(description ->> 'pt'), ''))
            || to_tsvector('public.soga_nl', coalesce(soga_words(description ->> 'nl'), ''))
            || to_tsvector('public.soga_simple', coalesce(
                (SELECT soga_words(string_agg(value, ' ')) FROM jsonb_each_text(description)
                 WHERE key NOT IN ('fr', 'en', 'de', 'es', 'it', 'pt', 'nl')), '')), 'C');

-- Parses a search in every language with a stemmer, because the reader does not say which one it is in.
CREATE FUNCTION organisation_question(q text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN websearch_to_tsquery('public.soga_simple', soga_question(q))
        || websearch_to_tsquery('public.soga_fr', soga_question(q))
        || websearch_to_tsquery('public.soga_en', soga_question(q))
        || websearch_to_tsquery('public.soga_de', soga_question(q))
        || websearch_to_tsquery('public.soga_es', soga_question(q))
        || websearch_to_tsquery('public.soga_it', soga_question(q))
        || websearch_to_tsquery('public.soga_pt', soga_question(q))
        || websearch_to_tsquery('public.soga_nl', soga_question(q));

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
    slug               text        NOT NULL,
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
    -- tells coordinates from the gazetteer from those a person gave
    office_located     text        CONSTRAINT organisation_office_located_known CHECK (office_located IN ('GIVEN', 'GAZETTEER')),
    logo_image_id      uuid REFERENCES image,
    logo_alt           jsonb       NOT NULL DEFAULT '{}',
    trusted_since      timestamptz,
    trusted_by         text,
    -- address of the moderator who gave trust, for the message that it lapsed; null when the account had
    -- no verified address
    trusted_by_email   text,
    -- Keycloak's id of the creator, to limit unlisted organisations per account; null for loaded data
    created_by         text,
    example            boolean     NOT NULL DEFAULT false,
    provenance         jsonb,

    -- derived columns for search and order of the directory
    sort_name          text COLLATE "C" GENERATED ALWAYS AS (organisation_key(name)) STORED,
    names_key          text        GENERATED ALWAYS AS (organisation_names_key(name, aliases)) STORED,
    website_host       text        GENERATED ALWAYS AS
        (lower(regexp_replace(substring(website FROM '^https?://([^/?#:]+)'), '^www\.', '', 'i'))) STORED,
    words              tsvector    GENERATED ALWAYS AS
        (organisation_words(name, aliases, categories, office_city, description)) STORED,

    CONSTRAINT organisation_office_point CHECK ((office_latitude IS NULL) = (office_longitude IS NULL)),
    CONSTRAINT organisation_office_located_point CHECK ((office_located IS NULL) = (office_latitude IS NULL))
);
-- A foreign key can only refer to columns of a unique index without a condition. The condition therefore
-- makes an update of the slug a change without a key: it does not block transactions that insert references
-- to the row (docs/architecture.md, «Locks»).
CREATE UNIQUE INDEX organisation_slug_unique ON organisation (slug) WHERE slug IS NOT NULL;
CREATE INDEX organisation_by_name ON organisation (sort_name, id);
CREATE INDEX organisation_by_names ON organisation USING gin (names_key gin_trgm_ops);
CREATE INDEX organisation_by_words ON organisation USING gin (words);
CREATE INDEX organisation_by_host ON organisation (website_host);
CREATE INDEX organisation_by_place ON organisation
    USING gist (ll_to_earth(office_latitude, office_longitude)) WHERE office_latitude IS NOT NULL;
CREATE INDEX organisation_created_by ON organisation (created_by) WHERE created_by IS NOT NULL;
ALTER TABLE image ADD CONSTRAINT image_organisation FOREIGN KEY (organisation_id) REFERENCES organisation;
CREATE INDEX image_by_organisation ON image (organisation_id);
CREATE INDEX organisation_logo ON organisation (logo_image_id);

-- The organisations that are public: they have published an event or were trusted by a moderator.
CREATE TABLE organisation_listed (
    organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
    listed_at       timestamptz NOT NULL
);

-- Former slugs, which redirect to the organisation for ever.
CREATE TABLE organisation_old_slug (
    slug            text PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE
);
CREATE INDEX organisation_old_slug_organisation ON organisation_old_slug (organisation_id);

-- An identifier belongs to one organisation only.
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

-- When people stopped representing an organisation: for 30 days afterwards they may not decide about it
-- (PublicationPolicy).
CREATE TABLE representative_departure (
    organisation_id uuid        NOT NULL REFERENCES organisation ON DELETE CASCADE,
    subject         text        NOT NULL,
    left_at         timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, subject)
);
CREATE INDEX representative_departure_by_subject ON representative_departure (subject, left_at);

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
    -- message to the person who asked, with the decision
    decision_message text,
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
    revoked_at      timestamptz,
    -- Keycloak's id of the account created for this invitation; null when the address had one, or when it
    -- was removed unused
    account_created text
);
CREATE UNIQUE INDEX invitation_one_open ON invitation (organisation_id, email) WHERE accepted_at IS NULL AND revoked_at IS NULL;
CREATE INDEX invitation_account_created ON invitation (expires_at) WHERE account_created IS NOT NULL;
-- For the limits per address, sender and organisation.
CREATE INDEX invitation_by_email ON invitation (email, created_at);
CREATE INDEX invitation_by_sender ON invitation (invited_by, created_at);
CREATE INDEX invitation_by_organisation ON invitation (organisation_id, created_at);
