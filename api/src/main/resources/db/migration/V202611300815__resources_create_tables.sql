-- Search vector of a resource: title (A), summary in each stemmed language (B), contents and funder (C). Contents may be
-- in any language, so they are indexed as French and unstemmed.
CREATE FUNCTION resource_words(title jsonb, summary jsonb, contents text[], funder text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN
        setweight(to_tsvector('public.soga_simple', coalesce(
            (SELECT soga_words(string_agg(value, ' ')) FROM jsonb_each_text(title)), '')), 'A')
        || setweight(
            to_tsvector('public.soga_fr', soga_words(coalesce(title ->> 'fr', '') || ' ' || coalesce(summary ->> 'fr', '')))
            || to_tsvector('public.soga_en', soga_words(coalesce(title ->> 'en', '') || ' ' || coalesce(summary ->> 'en', '')))
            || to_tsvector('public.soga_de', soga_words(coalesce(title ->> 'de', '') || ' ' || coalesce(summary ->> 'de', '')))
            || to_tsvector('public.soga_es', soga_words(coalesce(title ->> 'es', '') || ' ' || coalesce(summary ->> 'es', '')))
            || to_tsvector('public.soga_it', soga_words(coalesce(title ->> 'it', '') || ' ' || coalesce(summary ->> 'it', '')))
            || to_tsvector('public.soga_pt', soga_words(coalesce(title ->> 'pt', '') || ' ' || coalesce(summary ->> 'pt', '')))
            || to_tsvector('public.soga_nl', soga_words(coalesce(title ->> 'nl', '') || ' ' || coalesce(summary ->> 'nl', '')))
            || to_tsvector('public.soga_simple', coalesce(
                (SELECT soga_words(string_agg(value, ' ')) FROM jsonb_each_text(summary)
                 WHERE key NOT IN ('fr', 'en', 'de', 'es', 'it', 'pt', 'nl')), '')), 'B')
        || setweight(
            to_tsvector('public.soga_fr', soga_words(array_to_string(contents, ' ')))
            || to_tsvector('public.soga_simple', soga_words(array_to_string(contents, ' ') || ' ' || coalesce(funder, ''))), 'C');

-- Normalised titles of all languages, to compare titles of resources.
CREATE FUNCTION resource_title_key(title jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce((SELECT organisation_key(string_agg(value, ' ' ORDER BY key)) FROM jsonb_each_text(title)), '');

CREATE TABLE resource (
    id               uuid PRIMARY KEY,
    version          integer     NOT NULL,
    created_at       timestamptz NOT NULL,
    updated_at       timestamptz NOT NULL,
    published_at     timestamptz NOT NULL,
    slug             text        NOT NULL,
    -- the organisation that references the resource and answers for its description; the makers are in resource_maker
    organisation_id  uuid        NOT NULL REFERENCES organisation,

    default_language text        NOT NULL,
    title            jsonb       NOT NULL,
    summary          jsonb       NOT NULL DEFAULT '{}',
    kind             text        NOT NULL CONSTRAINT resource_kind_known CHECK (kind IN ('REPLAY', 'VIDEO', 'WEBINAR', 'MODULE', 'PODCAST', 'PORTRAIT', 'ARTICLE', 'PUBLICATION', 'REPORT', 'STUDY', 'CASE_STUDY', 'GUIDE', 'KIT', 'TEMPLATE', 'TOOL', 'SOLUTION', 'CATALOGUE', 'PLATFORM', 'PROJECT', 'COMMUNITY', 'JOB_PROFILE', 'JOB_OFFER', 'OTHER')),
    themes           text[]      NOT NULL DEFAULT '{}',
    languages        text[]      NOT NULL DEFAULT '{}',
    level            text        CONSTRAINT resource_level_known CHECK (level IN ('BEGINNER', 'INTERMEDIATE', 'ADVANCED')),
    licence          text        CONSTRAINT resource_licence_known CHECK (licence IN ('CC0', 'CC_BY', 'CC_BY_SA', 'CC_BY_ND', 'CC_BY_NC', 'CC_BY_NC_SA', 'CC_BY_NC_ND', 'CREATIVE_COMMONS', 'OPEN_LICENCE', 'OPEN_SOURCE', 'ALL_RIGHTS_RESERVED')),
    -- the licence in the words of the source
    licence_note     text,
    -- null: the source does not say who may open it
    access           text        CONSTRAINT resource_access_known CHECK (access IN ('OPEN', 'MEMBERS', 'ON_REQUEST')),
    access_note      jsonb       NOT NULL DEFAULT '{}',
    -- address on another site; the platform embeds nothing
    url              text        CONSTRAINT resource_url_web CHECK (url ~ '^https?://'),
    transcript_url   text        CONSTRAINT resource_transcript_web CHECK (transcript_url ~ '^https?://'),
    contents         text[]      NOT NULL DEFAULT '{}',
    funder           text,
    year             integer     CONSTRAINT resource_year_plausible CHECK (year BETWEEN 1900 AND 2200),
    end_year         integer     CONSTRAINT resource_end_year_plausible CHECK (end_year BETWEEN 1900 AND 2200),
    released_on      date,
    -- end of a job offer
    expires_at       timestamptz,
    -- place of work of a job offer
    city             text,
    country          text        CONSTRAINT resource_country_code CHECK (country ~ '^[A-Z]{2}$'),
    example          boolean     NOT NULL DEFAULT false,
    provenance       jsonb,

    -- derived columns for search and sorting
    words            tsvector    GENERATED ALWAYS AS (resource_words(title, summary, contents, funder)) STORED,
    title_key        text        GENERATED ALWAYS AS (resource_title_key(title)) STORED,
    sort_day         date        NOT NULL GENERATED ALWAYS AS (coalesce(released_on, make_date(year, 1, 1), date '0001-01-01')) STORED,

    CONSTRAINT resource_titled CHECK (title ? default_language),
    CONSTRAINT resource_years_in_order CHECK (end_year >= year),
    CONSTRAINT resource_job_offer_expires CHECK (kind <> 'JOB_OFFER' OR expires_at IS NOT NULL)
);
-- Partial on purpose: a foreign key cannot refer to a partial index (docs/architecture.md, «Locks»).
CREATE UNIQUE INDEX resource_slug_unique ON resource (slug) WHERE slug IS NOT NULL;
CREATE INDEX resource_by_words ON resource USING gin (words);
CREATE INDEX resource_by_day ON resource (sort_day DESC, id);
CREATE INDEX resource_by_publication ON resource (published_at DESC, id);
CREATE INDEX resource_by_themes ON resource USING gin (themes);
CREATE INDEX resource_by_languages ON resource USING gin (languages);
CREATE INDEX resource_by_organisation ON resource (organisation_id);

-- The organisations that made a resource, in the order of the source.
CREATE TABLE resource_maker (
    resource_id     uuid    NOT NULL REFERENCES resource ON DELETE CASCADE,
    organisation_id uuid    NOT NULL REFERENCES organisation,
    position        integer NOT NULL,
    PRIMARY KEY (resource_id, position),
    CONSTRAINT resource_maker_once UNIQUE (resource_id, organisation_id)
);
CREATE INDEX resource_maker_organisation ON resource_maker (organisation_id);
