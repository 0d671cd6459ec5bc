-- Where the point of the office comes from, so that a proposal of the gazetteer is never taken for a statement.
ALTER TABLE organisation ADD COLUMN office_located text
    CONSTRAINT organisation_office_located_known CHECK (office_located IN ('GIVEN', 'GAZETTEER'));
UPDATE organisation SET office_located = 'GIVEN' WHERE office_latitude IS NOT NULL;
ALTER TABLE organisation ADD CONSTRAINT organisation_office_located_point
    CHECK ((office_located IS NULL) = (office_latitude IS NULL));

-- What the requester is told with the decision.
ALTER TABLE join_request ADD COLUMN decision_message text;

-- Immutable because the named configurations and dictionaries are ours and never change under an index.
CREATE FUNCTION organisation_key(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN pg_catalog.lower(public.soga_unaccent(value));

CREATE FUNCTION organisation_names_key(name text, aliases text[]) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN public.organisation_key(name || ' ' || pg_catalog.array_to_string(aliases, ' '));

CREATE FUNCTION organisation_words(name text, aliases text[], categories text[], city text, description jsonb) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN
        setweight(to_tsvector('public.soga_simple', name || ' ' || array_to_string(aliases, ' ')), 'A')
        || setweight(to_tsvector('public.soga_simple', coalesce(city, '') || ' ' || array_to_string(categories, ' ')), 'B')
        || setweight(
            to_tsvector('public.soga_fr', coalesce(description ->> 'fr', ''))
            || to_tsvector('public.soga_en', coalesce(description ->> 'en', ''))
            || to_tsvector('public.soga_de', coalesce(description ->> 'de', ''))
            || to_tsvector('public.soga_es', coalesce(description ->> 'es', ''))
            || to_tsvector('public.soga_it', coalesce(description ->> 'it', ''))
            || to_tsvector('public.soga_pt', coalesce(description ->> 'pt', ''))
            || to_tsvector('public.soga_nl', coalesce(description ->> 'nl', ''))
            || to_tsvector('public.soga_simple', coalesce(
                (SELECT string_agg(value, ' ') FROM jsonb_each_text(description)
                 WHERE key NOT IN ('fr', 'en', 'de', 'es', 'it', 'pt', 'nl')), '')), 'C');

-- The same question in every language we stem, because a reader does not say in which one he or she asks.
CREATE FUNCTION organisation_question(q text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN websearch_to_tsquery('public.soga_simple', q)
        || websearch_to_tsquery('public.soga_fr', q)
        || websearch_to_tsquery('public.soga_en', q)
        || websearch_to_tsquery('public.soga_de', q)
        || websearch_to_tsquery('public.soga_es', q)
        || websearch_to_tsquery('public.soga_it', q)
        || websearch_to_tsquery('public.soga_pt', q)
        || websearch_to_tsquery('public.soga_nl', q);

ALTER TABLE organisation
    ADD COLUMN sort_name text COLLATE "C" GENERATED ALWAYS AS (organisation_key(name)) STORED,
    ADD COLUMN names_key text GENERATED ALWAYS AS (organisation_names_key(name, aliases)) STORED,
    ADD COLUMN website_host text GENERATED ALWAYS AS
        (lower(regexp_replace(substring(website FROM '^https?://([^/?#:]+)'), '^www\.', '', 'i'))) STORED,
    ADD COLUMN words tsvector GENERATED ALWAYS AS
        (organisation_words(name, aliases, categories, office_city, description)) STORED;

CREATE INDEX organisation_by_name ON organisation (sort_name, id);
CREATE INDEX organisation_by_names ON organisation USING gin (names_key gin_trgm_ops);
CREATE INDEX organisation_by_words ON organisation USING gin (words);
CREATE INDEX organisation_by_host ON organisation (website_host);
CREATE INDEX organisation_by_place ON organisation
    USING gist (ll_to_earth(office_latitude, office_longitude)) WHERE office_latitude IS NOT NULL;
