#!/bin/sh
# Writes the digest of each image beside its version, in Dockerfile and docker-compose*.yml (image:1.2 becomes
# image:1.2@sha256:…). Needs Docker and the network; run it before a release, read the difference, commit it.
set -eu
cd "$(dirname "$0")/.."
for file in Dockerfile docker-compose.yml docker-compose.demo.yml; do
  for image in $(sed -nE 's/^FROM ([^ ]+:[^ ]+).*/\1/p; s/^ *image: ([^ ]+)$/\1/p' "$file" | sed 's/@.*//' | sort -u); do
    digest=$(docker buildx imagetools inspect --format '{{.Manifest.Digest}}' "$image")
    sed -i -E "s#$image(@sha256:[0-9a-f]+)?#$image@$digest#" "$file"
    echo "$file: $image@$digest"
  done
done
