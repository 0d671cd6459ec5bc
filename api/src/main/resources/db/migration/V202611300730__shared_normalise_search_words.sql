-- One place decides what a word is, for every index and every search: events, organisations, twins, alerts, feeds.
-- The text search parser takes each character beyond ASCII for a letter, so that «prud’hommes» (with a typographic
-- apostrophe), «citoyen·nes» or “Quartz” would each be one word that nobody types.

-- The words of a text in small letters with one space between them: accents and invisible characters are dropped, and
-- whatever is neither letter nor digit (apostrophes, dashes, middle dots, quotes, narrow spaces) parts two words.
CREATE FUNCTION soga_words(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN btrim(regexp_replace(
        regexp_replace(lower(normalize(value, NFKD) COLLATE "pg_unicode_fast"),
            '[\u00AD\u034F\u0300-\u036F\u200B-\u200F\u2060\uFEFF]', '', 'g'),
        '([^[:alnum:]]|[\u02B0-\u02FF])+' COLLATE "pg_unicode_fast", ' ', 'g'));

-- The same of what somebody looks for, which may hold operators: quotes of any shape keep words together, a minus
-- right before a word leaves it out.
CREATE FUNCTION soga_question(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN replace(regexp_replace(
        regexp_replace(
            regexp_replace(
                regexp_replace(lower(normalize(value, NFKD) COLLATE "pg_unicode_fast"),
                    '[\u00AD\u034F\u0300-\u036F\u200B-\u200F\u2060\uFEFF]', '', 'g'),
                '[«»“”„‟]', '"', 'g'),
            '(^|\s)-(?=[[:alnum:]"])' COLLATE "pg_unicode_fast", '\1' || U&'\E000', 'g'),
        '([^[:alnum:]"\uE000]|[\u02B0-\u02FF])+' COLLATE "pg_unicode_fast", ' ', 'g'), U&'\E000', '-');

CREATE OR REPLACE FUNCTION event_fold(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN lower(soga_unaccent(soga_words(value)));

CREATE OR REPLACE FUNCTION event_city_key(city text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN event_fold(city);

CREATE OR REPLACE FUNCTION event_all_texts(texts jsonb) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN (SELECT coalesce(string_agg(soga_words(t.value), ' '), '') FROM jsonb_each_text(texts) t);

CREATE OR REPLACE FUNCTION event_document(configuration regconfig, title text, summary text, description text, names text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN coalesce(title, '') || coalesce(summary, '') || coalesce(description, '') <> '' THEN
        setweight(to_tsvector(configuration, coalesce(soga_words(title), '')), 'A')
        || setweight(to_tsvector(configuration, soga_words(coalesce(summary, '') || ' | ' || names)), 'B')
        || setweight(to_tsvector(configuration, coalesce(soga_words(description), '')), 'C') END;

CREATE OR REPLACE FUNCTION organisation_key(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN pg_catalog.lower(public.soga_unaccent(public.soga_words(value)));

CREATE OR REPLACE FUNCTION organisation_words(name text, aliases text[], categories text[], city text, description jsonb) RETURNS tsvector
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

CREATE OR REPLACE FUNCTION organisation_question(q text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN websearch_to_tsquery('public.soga_simple', soga_question(q))
        || websearch_to_tsquery('public.soga_fr', soga_question(q))
        || websearch_to_tsquery('public.soga_en', soga_question(q))
        || websearch_to_tsquery('public.soga_de', soga_question(q))
        || websearch_to_tsquery('public.soga_es', soga_question(q))
        || websearch_to_tsquery('public.soga_it', soga_question(q))
        || websearch_to_tsquery('public.soga_pt', soga_question(q))
        || websearch_to_tsquery('public.soga_nl', soga_question(q));

-- What was derived so far is derived again.
ALTER TABLE event ALTER COLUMN text_names SET EXPRESSION AS (
    setweight(to_tsvector('soga_simple', event_all_texts(title)), 'A')
    || setweight(to_tsvector('soga_simple', soga_words(event_names(place_name, place_city, organiser_names))), 'B'));
UPDATE event SET title = title, summary = summary, description = description, place_name = place_name, place_city = place_city;
UPDATE organisation SET name = name, aliases = aliases, description = description, office_city = office_city;
