#!/bin/sh
# A web server: runs the scripts in /docker-entrypoint.d, which render templates, tune, and adapt a configuration.
set -e

log() {
	[ -n "${ENTRYPOINT_QUIET-}" ] || echo "$@"
}

if [ "$1" = web-server ]; then
	if find /docker-entrypoint.d -mindepth 1 -maxdepth 1 -type f -print -quit | read -r first; then
		log "$0: looking for scripts in /docker-entrypoint.d"
		find /docker-entrypoint.d -follow -type f -print | sort -V | while read -r f; do
			case $f in
			*.envsh)
				if [ -x "$f" ]; then
					log "$0: sourcing $f"
					. "$f"
				fi
				;;
			*.sh)
				if [ -x "$f" ]; then
					log "$0: launching $f"
					/bin/sh "$f"
				else
					log "$0: ignoring $f, not executable"
				fi
				;;
			*) log "$0: ignoring $f" ;;
			esac
		done
		log "$0: ready to start"
	fi
fi
exec "$@"
