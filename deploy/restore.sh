#!/usr/bin/env bash
# Brings a backup into an empty system: an empty database folder or volume, no pictures. Never overwrites anything.
#   deploy/restore.sh FILE KEY-FILE
# With containers when docker compose works here and PGDATA is not set; else into PGDATA, APP_IMAGES_FOLDER,
# APP_OPEN_DATA_FOLDER (those of `make run` unless set). Start the system afterwards: PostgreSQL makes the copy
# consistent at its first start. The major version of PostgreSQL must be the one of the backup.
set -euo pipefail
cd "$(dirname "$0")/.."
file=${1:?the file to restore} key=${2:?the file with the key that opens it}
settings=${ENV_FILE:-.env}
fail() { echo "$1" >&2; exit 1; }
command -v age >/dev/null || fail "age is needed: apt-get install age"
umask 077

opened() { age -d -i "$key" "$file" | gunzip; }
# one part of the backup, without its first folder, into a folder of this machine
unpack() { opened | tar -xif - --numeric-owner --strip-components=1 -C "$2" --wildcards "$1/*"; }
empty() { [ -z "$(ls -A "$1" 2>/dev/null)" ] || fail "$1 is not empty. Restore into an empty system, or move it away first."; }

# the whole file is read once before anything is written: a damaged or foreign file changes nothing
opened | tar -tif - >/dev/null || fail "$file cannot be opened with this key, or is damaged."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unpack settings "$work" || true

restore_settings() {
  local name target
  for name in "$work"/.env*; do
    [ -e "$name" ] || continue
    target=$settings
    [ "$(basename "$name")" != .env.api ] || target=.env.api
    if [ -e "$target" ]; then
      cmp -s "$name" "$target" || { cp "$name" "$target.restored"; echo "$target is there already: the one of the backup is $target.restored"; }
    else
      cp "$name" "$target"
    fi
  done
}

if [ -z "${PGDATA:-}" ] && docker compose version >/dev/null 2>&1; then
  restore_settings
  inside() { docker compose run --rm --no-deps -T --entrypoint sh "$1" -c "$2"; }
  [ -z "$(docker compose ps --quiet)" ] || fail "Containers are running: docker compose down first."
  inside postgres '[ -z "$(ls -A /var/lib/postgresql)" ]' || fail "The volume of PostgreSQL is not empty."
  inside api '[ -z "$(ls -A /data/images)" ]' || fail "The volume of pictures is not empty."
  opened | inside postgres 'mkdir -p -m 700 "$PGDATA" && tar -xif - --no-same-owner --strip-components=1 -C "$PGDATA" --wildcards "database/*"'
  opened | inside api 'tar -xif - --no-same-owner -C /data --wildcards "images/*" "open-data/*" || [ -z "$(ls -A /data/images)" ]'
else
  data=${PGDATA:-.run/data/postgres}
  images=${APP_IMAGES_FOLDER:-.run/data/images}
  open=${APP_OPEN_DATA_FOLDER:-.run/data/open-data}
  for one in "$data" "$images" "$open"; do empty "$one"; done
  mkdir -p "$data" "$images" "$open"
  restore_settings
  unpack database "$data"
  chmod 700 "$data"
  parts=$(opened | tar -tif - | sed -n 's,^\(images\|open-data\)/..*,\1,p' | sort -u)
  case $parts in *images*) unpack images "$images" ;; esac
  case $parts in *open-data*) unpack open-data "$open" ;; esac
fi
[ -n "${PGDATA:-}" ] && [ ! -e "${PGDATA:-}/PG_VERSION" ] && fail "The backup held no database."
echo "Restored. Start the system; then check the audit log: docs/operations.md, «Check the audit log»."
