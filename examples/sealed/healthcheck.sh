#!/bin/sh
# healthcheck.sh - does the server answer?
exec /bin/server --get "${APP_LISTEN:-unix:/tmp/server.sock}" /
