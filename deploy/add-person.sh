#!/usr/bin/env bash
# Makes an account with a role, and prints the password for the first sign-in. The person then chooses a password and,
# for a role that needs one, enrols a second factor. This is how the first administrator is made.
#   deploy/add-person.sh ADDRESS FIRST-NAME LAST-NAME [ROLE]      ROLE: admin, moderator, treasurer …
# KEYCLOAK_BOOTSTRAP_USER and KEYCLOAK_BOOTSTRAP_PASSWORD (environment, else .env) sign in to Keycloak.
# KCADM and KEYCLOAK_INTERNAL_URL are for installations without containers.
set -euo pipefail
cd "$(dirname "$0")/.."
address=${1:?mail address} first=${2:?first name} last=${3:?last name} role=${4:-}
setting() { local value=${!1:-}; [ -n "$value" ] || value=$(sed -n "s/^$1=//p" .env | tail -1); echo "$value"; }
kcadm=${KCADM:-docker compose exec -T keycloak /opt/keycloak/bin/kcadm.sh}
session=/tmp/add-person-$$.config
run() { $kcadm "$@" --config "$session"; }

run config credentials --server "${KEYCLOAK_INTERNAL_URL:-http://localhost:8080}" --realm master \
  --user "$(setting KEYCLOAK_BOOTSTRAP_USER)" --password "$(setting KEYCLOAK_BOOTSTRAP_PASSWORD)"
password=$(openssl rand -base64 18)
run create users -r soga -s "username=$address" -s "email=$address" -s emailVerified=true -s enabled=true \
  -s "firstName=$first" -s "lastName=$last" \
  -s "credentials=[{\"type\":\"password\",\"value\":\"$password\",\"temporary\":true}]"
[ -z "$role" ] || run add-roles -r soga --uusername "$address" --rolename "$role"
echo "Password for the first sign-in of $address: $password"
