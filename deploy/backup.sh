#!/usr/bin/env bash
# Writes everything that cannot be made again into one encrypted file: both databases with their users, pictures, open
# data, settings. With containers when they run, else from the folders of this machine. Nothing is stopped, and nothing
# unencrypted touches the disk.
#   deploy/backup.sh [FILE]
# BACKUP_RECIPIENT  the public key that may open it (age1…), required; BACKUP_FOLDER  where it goes (./backups)
# without containers: PGDATA, APP_IMAGES_FOLDER, APP_OPEN_DATA_FOLDER (those of `make run` unless set)
set -euo pipefail
cd "$(dirname "$0")/.."
settings=${ENV_FILE:-.env}

# from the environment, else from .env, else the fallback
setting() {
  local value=${!1:-}
  [ -n "$value" ] || value=$(sed -n "s/^$1=//p" "$settings" 2>/dev/null | tail -1)
  echo "${value:-${2:-}}"
}
need() { command -v "$1" >/dev/null || { echo "$1 is needed: apt-get install $2" >&2; exit 1; }; }

recipient=$(setting BACKUP_RECIPIENT)
[ -n "$recipient" ] || { echo "Set BACKUP_RECIPIENT to the public key that may open backups. age-keygen makes one." >&2; exit 1; }
need age age
folder=$(setting BACKUP_FOLDER ./backups)
file=${1:-$folder/soga-$(date -u +%Y-%m-%dT%H%M%SZ).backup}
mkdir -p "$(dirname "$file")"
trap 'rm -f "$file.part"' EXIT

if [ -z "${PGDATA:-}" ] && [ -n "$(docker compose ps --quiet postgres 2>/dev/null)" ]; then
  database() { docker compose exec -T postgres sh -s <deploy/postgres/snapshot.sh; }
  files() { docker compose exec -T api tar -C /data --numeric-owner -cf - images open-data; }
else
  need psql postgresql-client
  export PGDATA=${PGDATA:-$PWD/.run/data/postgres}
  [ -r "$PGDATA/postmaster.pid" ] || { echo "No PostgreSQL runs on $PGDATA (or its files cannot be read by $(id -un))." >&2; exit 1; }
  # the running server says where it listens
  export PGPORT=${PGPORT:-$(sed -n 4p "$PGDATA/postmaster.pid")} PGUSER=${PGUSER:-postgres}
  socket=$(sed -n 5p "$PGDATA/postmaster.pid")
  export PGHOST=${PGHOST:-${socket:-localhost}}
  database() { sh deploy/postgres/snapshot.sh; }
  # not the symbolic name of a folder, so that each comes back under its own
  part() { [ ! -d "$2" ] || tar -C "$2" --numeric-owner --transform="flags=r;s,^\.,$1," -cf - .; }
  files() {
    part images "$(setting APP_IMAGES_FOLDER .run/data/images)"
    part open-data "$(setting APP_OPEN_DATA_FOLDER .run/data/open-data)"
  }
fi

# the databases first: a picture without its row is harmless, a row without its picture is not
contents() {
  local about
  about=$(mktemp -d)
  printf 'soga backup 1\nmade %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" >"$about/manifest"
  mkdir "$about/settings"
  [ ! -f "$settings" ] || cp "$settings" "$about/settings/.env"
  [ ! -f .env.api ] || cp .env.api "$about/settings/"
  tar -C "$about" --numeric-owner -cf - manifest settings
  rm -rf "$about"
  database
  files
}

umask 077
contents | gzip | age -r "$recipient" -o "$file.part"
mv "$file.part" "$file"
echo "$file ($(du -h "$file" | cut -f1)), opened by the key of $recipient"
