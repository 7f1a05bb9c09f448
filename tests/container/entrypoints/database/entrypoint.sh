#!/bin/sh
# A database: at the first start a data directory is made, a server runs for a while and takes what /docker-entrypoint-initdb.d
# holds, and then the real server takes the place of the script.
set -eu

: "${DB_DATA:=/var/lib/database}" "${DB_USER:=admin}"

file_env() {
	var=$1
	eval "value=\${$var-} file=\${${var}_FILE-}"
	if [ -n "$value" ] && [ -n "$file" ]; then
		printf >&2 'error: both %s and %s are set\n' "$var" "${var}_FILE"
		exit 1
	fi
	if [ -n "$file" ]; then
		value=$(cat "$file")
	fi
	export "$var=${value:-${2-}}"
	unset "${var}_FILE"
}

create_directories() {
	user=$(id -u)
	mkdir -p "$DB_DATA"
	chmod 00700 "$DB_DATA" || :
	mkdir -p /var/run/database && chmod 03775 /var/run/database
	if [ "$user" = 0 ]; then
		find "$DB_DATA" \! -user database -exec chown database '{}' +
		find /var/run/database \! -user database -exec chown database '{}' +
	fi
}

stop_server() {
	kill -TERM "$1"
	wait "$1" || :
}

process_files() {
	for f; do
		case $f in
		*.sh)
			if [ -x "$f" ]; then
				printf '%s: running %s\n' "$0" "$f"
				"$f"
			else
				printf '%s: sourcing %s\n' "$0" "$f"
				. "$f"
			fi
			;;
		*.sql)
			printf '%s: running %s\n' "$0" "$f"
			database apply "$DB_DATA" <"$f"
			;;
		*) printf '%s: ignoring %s\n' "$0" "$f" ;;
		esac
	done
}

if [ "${1#-}" != "$1" ]; then
	set -- database serve "$@"
fi

if [ "$1" = database ] && [ "$(id -u)" = 0 ]; then
	create_directories
	exec gosu database "$0" "$@"
fi

if [ "$1" = database ]; then
	file_env DB_PASSWORD
	if [ ! -s "$DB_DATA/system" ]; then
		if [ -z "$DB_PASSWORD" ]; then
			cat >&2 <<-EOE
				Error: the database has no password.
				       Set DB_PASSWORD for user "$DB_USER".
			EOE
			exit 1
		fi
		if [ "$(ls -A /docker-entrypoint-initdb.d | wc -l)" -gt 0 ]; then
			ls /docker-entrypoint-initdb.d/ >/dev/null
		fi
		database create "$DB_DATA"
		echo "made: $(cat "$DB_DATA/system")"
		database serve "$DB_DATA" &
		server=$!
		n=100
		until [ -e "$DB_DATA/ready" ]; do
			n=$((n - 1))
			[ "$n" -gt 0 ] || exit 1
			sleep 0.05
		done
		printf 'create user %s password %s;\n' "$DB_USER" "$(printf %s "$DB_PASSWORD" | md5sum | cut -d ' ' -f 1)" |
			database apply "$DB_DATA"
		process_files /docker-entrypoint-initdb.d/*
		stop_server "$server"
		rm -f "$DB_DATA/statements"
		echo
		echo "init process complete: $(grep -c . "$DB_DATA/journal") statements"
	else
		echo "the database is there already"
	fi
	[ -z "${DB_TUNE-}" ] || printf '%s\n' "$DB_TUNE" | tr ',' '\n' | sort -u | sed -e 's/^ *//' -e 's/=/ = /' >"$DB_DATA/tune.conf"
	unset DB_PASSWORD
fi
exec "$@"
