#!/bin/sh
# entrypoint.sh - what an image does before its server starts: settings with defaults, a secret from a file, a configuration
# rendered from both, a directory for its user, and then the server in the shell's place.
set -eu

# A setting NAME may come as NAME_FILE: the path of a file that holds it, as Docker and Kubernetes mount secrets.
setting_from_file() {
	# shellcheck disable=SC3043 # nacre has it, as nearly every sh
	local value file
	eval "value=\${$1-} file=\${$1_FILE-}"
	if [ -n "$value" ] && [ -n "$file" ]; then
		echo "entrypoint: both $1 and $1_FILE are set" >&2
		exit 64
	fi
	if [ -n "$file" ]; then
		# A file without a newline at its end is read whole all the same.
		read -r value <"$file" || [ -n "$value" ]
		echo "entrypoint: $1 read from $file (${#value} characters)"
	fi
	eval "$1=\$value"
	unset "$1_FILE"
}

: "${APP_TITLE:=an unnamed page}" "${APP_LISTEN:=127.0.0.1:8080}" "${APP_CONFIG:=/run/server.conf}" \
	"${APP_DATA:=/run/data}"
setting_from_file APP_TOKEN

# Options alone are for the server.
if [ $# -eq 0 ] || [ "${1#-}" != "$1" ]; then
	set -- server "$APP_CONFIG" "$@"
fi

if [ "$1" = server ]; then
	(
		umask 077
		version=${APP_VERSION:+, version $APP_VERSION}
		while read -r line; do
			printf '%s\n' "$line"
		done >"$APP_CONFIG" <<-END
			# Made by entrypoint.sh at the start of the container.
			listen = $APP_LISTEN
			title = $APP_TITLE$version
			token = $APP_TOKEN
		END
	)
	echo "entrypoint: $APP_CONFIG written"
	unset APP_TOKEN

	# Root makes what the server needs, and the server runs as somebody else.
	if [ -n "${APP_USER-}" ] && [ "$(id -u)" -eq 0 ]; then
		mkdir -p "$APP_DATA"
		find "$APP_DATA" "$APP_CONFIG" ! -user "${APP_USER%:*}" -exec chown "$APP_USER" {} +
		chmod 0750 "$APP_DATA"
		echo "entrypoint: $APP_DATA belongs to $APP_USER, $(stat -c '%a %u:%g' "$APP_DATA")"
		set -- gosu "$APP_USER" "$@"
	fi
fi

case ${APP_INIT:-exec} in
exec)
	echo "entrypoint: $* takes the place of the shell"
	exec "$@"
	;;
stay)
	# The shell stays PID 1: it forwards signals to the program, and reaps what is orphaned.
	echo "entrypoint: $* starts, the shell stays"
	"$@"
	echo "entrypoint: this line comes only when the program ends by itself"
	;;
*)
	echo "entrypoint: APP_INIT is '$APP_INIT'; exec or stay was expected" >&2
	exit 64
	;;
esac
