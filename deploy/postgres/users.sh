#!/bin/sh
# Creates the two databases and their three users, on an empty server. Run once: by the image of PostgreSQL on an empty
# volume, or by hand as the superuser: PGHOST=… DATABASE_API_PASSWORD=… … sh deploy/postgres/users.sh
#   soga_owner   owns the tables of the API and changes them (migrations, at each start)
#   soga_api     reads and writes rows; cannot change tables, nor rewrite what was audited
#   keycloak     owns Keycloak's database, and sees nothing else
set -eu
: "${DATABASE_OWNER_PASSWORD:?}" "${DATABASE_API_PASSWORD:?}" "${DATABASE_KEYCLOAK_PASSWORD:?}"
psql -X -v ON_ERROR_STOP=1 -d postgres \
  -v owner="$DATABASE_OWNER_PASSWORD" -v api="$DATABASE_API_PASSWORD" -v keycloak="$DATABASE_KEYCLOAK_PASSWORD" <<'SQL'
create role soga_owner login password :'owner';
create role soga_api login password :'api';
create role keycloak login password :'keycloak';
create database soga owner soga_owner template template0 locale_provider builtin builtin_locale 'C.UTF-8' locale 'C';
create database keycloak owner keycloak template template0 locale_provider builtin builtin_locale 'C.UTF-8' locale 'C';
revoke connect, temporary on database soga from public;
revoke connect, temporary on database keycloak from public;
grant connect, temporary on database soga to soga_api;
\connect soga
-- only a superuser may add this one; the migrations find it there
create extension cube;
create extension earthdistance;
grant usage on schema public to soga_api;
alter default privileges for role soga_owner grant usage on schemas to soga_api;
alter default privileges for role soga_owner grant select, insert, update, delete on tables to soga_api;
alter default privileges for role soga_owner grant usage, select on sequences to soga_api;
SQL
