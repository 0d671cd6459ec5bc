# Writes a consistent copy of a running PostgreSQL server (every database, user and setting) to standard output, as
# several tar archives one after the other. Runs where the data folder is: PGDATA, and psql as a superuser.
# The server keeps working meanwhile. This is PostgreSQL's own way for a copy without pg_basebackup: the copied files
# differ in age, and the log written during the copy (pg_wal) makes them one again when the copy is started.
set -eu
WORK=$(mktemp -d)
export WORK PGDATA
trap 'rm -rf "$WORK"' EXIT
mkdir "$WORK/label" "$WORK/wal"

# a file that changed or vanished while it was read (tar says 1) is what the log is for; 2 is a failure
cat >"$WORK/data.sh" <<'SH'
tar -C "$PGDATA" --numeric-owner --transform='flags=r;s,^\.,database,' -cf - --warning=no-file-changed \
  --warning=no-file-removed --warning=no-file-ignored \
  --exclude='./postmaster.*' --exclude='./pg_wal/?*' --exclude='./pg_replslot/?*' --exclude='./pg_dynshmem/?*' \
  --exclude='./pg_notify/?*' --exclude='./pg_serial/?*' --exclude='./pg_snapshots/?*' --exclude='./pg_stat_tmp/?*' \
  --exclude='./pg_subtrans/?*' --exclude='pgsql_tmp*' --exclude='./epg-lock' . || [ $? = 1 ] || touch "$WORK/failed"
SH
cat >"$WORK/wal.sh" <<'SH'
set -e
first=$(sed -n 's/^START WAL LOCATION:.*(file \([0-9A-F]*\)).*/\1/p' "$WORK/label/backup_label")
last=$(cat "$WORK/last")
cd "$PGDATA/pg_wal"
for file in $(ls | grep -E '^[0-9A-F]{24}$' | sort); do
  if expr "$file" \< "$first" >/dev/null || expr "$file" \> "$last" >/dev/null; then continue; fi
  cp "$file" "$WORK/wal/"
done
[ -e "$WORK/wal/$first" ] && [ -e "$WORK/wal/$last" ]
tar -C "$WORK/label" --numeric-owner --transform='flags=r;s,^\.,database,' -cf - ./backup_label
tar -C "$WORK/wal" --numeric-owner --transform='flags=r;s,^\.,database/pg_wal,' -cf - .
touch "$WORK/complete"
SH

psql -X -q -v ON_ERROR_STOP=1 -d postgres <<'SQL'
\pset format unaligned
\pset tuples_only on
\o /dev/null
-- keeps the log of the copy until this session ends
select pg_create_physical_replication_slot('soga_backup', true, true);
select pg_backup_start('soga', true);
\! sh "$WORK/data.sh"
select lsn as stopped, labelfile as label from pg_backup_stop(false) \gset
\set file `echo "$WORK/label/backup_label"`
\o :file
\qecho -n :label
\set file `echo "$WORK/last"`
\o :file
select pg_walfile_name(:'stopped'::pg_lsn);
\o /dev/null
\! sh "$WORK/wal.sh"
SQL
[ ! -e "$WORK/failed" ] && [ -e "$WORK/complete" ] || { echo "The copy of the database failed" >&2; exit 1; }
