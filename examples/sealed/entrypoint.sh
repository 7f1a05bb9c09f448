#!/bin/sh
# entrypoint.sh - renders the server's configuration, and becomes the server.
set -eu

: "${APP_TITLE:=a sealed page}" "${APP_LISTEN:=unix:/tmp/server.sock}"
mkdir -p /data/cache
chown app:app /data/cache
cat >/data/server.conf <<END
listen = $APP_LISTEN
title = $APP_TITLE
token = ${APP_TOKEN:-none}
END
chmod 0644 /data/server.conf
exec /bin/server /data/server.conf
