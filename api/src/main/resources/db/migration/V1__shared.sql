-- Extensions and text search for every room.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;
create extension if not exists cube;
create extension if not exists earthdistance;

-- unaccent() is only STABLE, because its dictionary could be replaced. Naming the dictionary makes it safe to
-- declare this function IMMUTABLE, which indexes and generated columns require.
create function soga_unaccent(value text) returns text
    language sql
    immutable parallel safe strict
    return public.unaccent('public.unaccent'::regdictionary, value);

-- One configuration per content language: accents are removed before its stemmer, so that «élève» and «eleve»
-- match. soga_simple serves every other language.
create text search configuration soga_fr (copy = pg_catalog.french);
alter text search configuration soga_fr
    alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.french_stem;

create text search configuration soga_en (copy = pg_catalog.english);
alter text search configuration soga_en
    alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.english_stem;

create text search configuration soga_de (copy = pg_catalog.german);
alter text search configuration soga_de
    alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.german_stem;

create text search configuration soga_es (copy = pg_catalog.spanish);
alter text search configuration soga_es
    alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.spanish_stem;

create text search configuration soga_it (copy = pg_catalog.italian);
alter text search configuration soga_it
    alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.italian_stem;

create text search configuration soga_pt (copy = pg_catalog.portuguese);
alter text search configuration soga_pt
    alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.portuguese_stem;

create text search configuration soga_nl (copy = pg_catalog.dutch);
alter text search configuration soga_nl
    alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.dutch_stem;

create text search configuration soga_simple (copy = pg_catalog.simple);
alter text search configuration soga_simple
    alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.simple;

-- soga_words and soga_question define what a word is for every index and every search: events, organisations,
-- duplicates, alerts, feeds. PostgreSQL's own parser takes each character beyond ASCII for a letter, so that
-- «prud’hommes» (with a typographic apostrophe), «citoyen·nes» or “Quartz” would each be one word that nobody
-- types.

-- Returns the words of a text in lower case, separated by one space. Accents and invisible characters are
-- removed; everything that is neither letter nor digit (apostrophes, dashes, middle dots, quotes, narrow
-- spaces) separates two words.
CREATE FUNCTION soga_words(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    RETURN btrim(regexp_replace(
        regexp_replace(lower(normalize(value, NFKD) COLLATE "pg_unicode_fast"),
            '[\u00AD\u034F\u0300-\u036F\u200B-\u200F\u2060\uFEFF]', '', 'g'),
        '([^[:alnum:]]|[\u02B0-\u02FF])+' COLLATE "pg_unicode_fast", ' ', 'g'));

-- Does the same for the text of a search and keeps its operators: quotes of any shape keep words together, a
-- minus directly before a word excludes it.
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

-- The audit log: who did what and when, the states before and after, and why. Rows are chained: each hash
-- covers the row and the hash before it.
CREATE TABLE audit_entry (
    id            bigint PRIMARY KEY,
    at            timestamptz NOT NULL,
    actor         text        NOT NULL,
    actor_name    text        NOT NULL,
    subject_type  text        NOT NULL,
    subject_id    uuid        NOT NULL,
    action        text        NOT NULL,
    from_state    text,
    to_state      text,
    reason        text,
    note          text,
    previous_hash text        NOT NULL,
    hash          text        NOT NULL CONSTRAINT audit_entry_hash_unique UNIQUE
);
CREATE INDEX audit_entry_subject ON audit_entry (subject_type, subject_id, id);

-- The public change log, in order and without gaps: the id comes from a row that stays locked until the
-- commit.
CREATE TABLE change (
    id      bigint PRIMARY KEY,
    at      timestamptz NOT NULL,
    type    text        NOT NULL,
    subject text        NOT NULL,
    version integer     NOT NULL
);
-- For readers who ask for some types only.
CREATE INDEX change_type ON change (type, id);
-- For feeds, which name events that are gone: few rows of a long log.
CREATE INDEX change_gone ON change (at) WHERE type LIKE '%.merged' OR type LIKE '%.deleted';

-- The last number of each log, and the last hash of the audit log; a row stays locked until its transaction
-- ends.
CREATE TABLE sequence_head (
    name text PRIMARY KEY,
    last bigint NOT NULL,
    hash text   NOT NULL DEFAULT ''
);
INSERT INTO sequence_head (name, last) VALUES ('change', 0), ('audit', 0);

-- The answer to a POST that creates something, stored so that a repeated request gets the same one.
CREATE TABLE idempotency_key (
    caller     text        NOT NULL,
    key        text        NOT NULL CONSTRAINT idempotency_key_length CHECK (length(key) BETWEEN 1 AND 200),
    body_hash  text        NOT NULL,
    answer     text,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (caller, key)
);

-- If the API has its own database user (deploy/postgres/users.sh), that user may add to the audit log but not
-- rewrite it.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'soga_api') THEN
        REVOKE UPDATE, DELETE ON audit_entry FROM soga_api;
        REVOKE INSERT, UPDATE, DELETE ON flyway_schema_history FROM soga_api;
    END IF;
END
$$;
