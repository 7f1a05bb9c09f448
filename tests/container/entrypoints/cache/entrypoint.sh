#!/bin/sh
# A cache server: runs as its own user, who must own the data; options alone mean the server.
set -e

case ${1-} in
'' | -* | *.conf)
	set -- cache-server "$@"
	;;
esac

if [ "$1" = cache-server ] && [ "$(id -u)" -eq 0 ]; then
	find /data \! -user cache -exec chown cache {} +
	exec gosu cache "$0" "$@"
fi

if [ "$1" = cache-server ]; then
	if [ "$(umask)" = 0022 ]; then
		umask 0077
	fi
	# Protected mode is for servers without a password; one in a container is reached from elsewhere.
	protected=yes
	for argument; do
		case $argument in
		--requirepass | --requirepass=*) protected=no ;;
		esac
	done
	if [ "$protected" = yes ] && ! grep -qsE '^[[:space:]]*requirepass[[:space:]]' "$2"; then
		set -- "$@" --protected-mode no
	fi
	date -u +%Y >/data/.started
	echo "$(wc -c </data/.started)" >/data/.size
fi
exec "$@"
