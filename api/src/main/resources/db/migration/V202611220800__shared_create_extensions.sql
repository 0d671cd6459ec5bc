-- Extensions and text search for every room.
create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;
create extension if not exists cube;
create extension if not exists earthdistance;

-- unaccent() is only STABLE, because its dictionary could be swapped; naming the dictionary makes
-- the promise IMMUTABLE true enough for indexes and generated columns.
create function soga_unaccent(value text) returns text
    language sql
    immutable parallel safe strict
    return public.unaccent('public.unaccent'::regdictionary, value);

-- One configuration per content language: its stemmer, after accents are removed, so that
-- «élève» and «eleve» meet. soga_simple serves every other language.
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
