-- The offline gazetteer: reference data in its own schema, filled by GazetteerMigration (a repeatable
-- migration in Java), never by people.
create schema geo;

-- Returns a key that is equal for different spellings of a name: ignores case, accents, hyphens and
-- apostrophes, and writes «St» as «Saint».
create function geo.name_key(name text) returns text
    language sql
    immutable parallel safe strict
    return pg_catalog.regexp_replace(
        pg_catalog.regexp_replace(
            pg_catalog.btrim(pg_catalog.regexp_replace(
                pg_catalog.lower(public.soga_unaccent(name)), '[^[:alnum:]]+', ' ', 'g')),
            '\mst\M', 'saint', 'g'),
        '\mste\M', 'sainte', 'g');

create table geo.place (
    id integer not null,
    name text not null,
    ascii_name text not null,
    alternate_names text[] not null,
    country text not null,
    admin1 text,
    admin text,
    lat double precision not null,
    lon double precision not null,
    population integer not null,
    zone text not null,
    postal_codes text[] not null,
    insee text,
    constraint place_pk primary key (id),
    constraint place_country_ck check (country ~ '^[A-Z]{2}$'),
    constraint place_lat_ck check (lat between -90 and 90),
    constraint place_lon_ck check (lon between -180 and 180)
);
-- GazetteerMigration drops this index and those below and builds them again after filling, which is four
-- times as fast
create index place_earth_ix on geo.place using gist (ll_to_earth(lat, lon));

-- Every text a person may type to find a place: its names and, in France, its postal codes.
create table geo.place_key (
    place_id integer not null,
    key text not null,
    label text not null,
    kind text not null,
    constraint place_key_place_fk foreign key (place_id) references geo.place (id) on delete cascade,
    constraint place_key_kind_ck check (kind in ('name', 'alternate', 'postal'))
);
create index place_key_place_ix on geo.place_key (place_id);
create index place_key_prefix_ix on geo.place_key (key text_pattern_ops);
create index place_key_trigram_ix on geo.place_key using gin (key gin_trgm_ops) where kind <> 'postal';
