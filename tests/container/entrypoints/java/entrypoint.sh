#!/bin/sh
# A Java service: waits for what it depends on, computes its memory, collects options, and imports certificates.
set -eu

wait_for() {
	timeout=${WAIT_SECONDS:-10}
	start=$(date +%s)
	until [ -e "$1" ]; do
		now=$(date +%s)
		if [ $((now - start)) -ge "$timeout" ]; then
			echo "timed out waiting for $1" >&2
			exit 1
		fi
		sleep 0.1
	done
	echo "$1 is there"
}

late dependency &
wait_for dependency

# half of what there is, in megabytes, within limits
limit=${MEMORY_LIMIT:-268435456}
case $limit in
*[!0-9]*) echo "MEMORY_LIMIT: $limit is no number" >&2; exit 2 ;;
esac
heap=$((limit / 1024 / 1024 / 2))
if [ "$heap" -gt 4096 ]; then heap=4096; fi
JAVA_OPTS="${JAVA_OPTS-} -Xmx${heap}m -XX:+ExitOnOutOfMemoryError"

classpath=
for jar in lib/*.jar; do
	classpath=$classpath${classpath:+:}$jar
done

umask 027
mkdir -p "${CACERTS_DIR:-/tmp/cacerts}"
count=0
for cert in /certificates/*.pem; do
	[ -f "$cert" ] || continue
	alias=$(basename "$cert" .pem | tr -c 'a-zA-Z0-9\n' '_')
	if grep -Fxq -- '-----BEGIN CERTIFICATE-----' "$cert"; then
		sed -n '/BEGIN/,/END/p' "$cert" | grep -v -- ----- | base64 -d >"${CACERTS_DIR:-/tmp/cacerts}/$alias.der"
		count=$((count + 1))
	fi
done
echo "$count certificates, $(od -A n -t x1 -N 4 /tmp/cacerts/root_ca.der)"

# application.properties: a line for every APP_ variable, dots for underscores, lower case
env | sed -n 's/^APP_\([A-Z_0-9]*\)=\(.*\)$/\1=\2/p' | sort | while IFS='=' read -r key value; do
	printf '%s=%s\n' "$(printf %s "$key" | tr 'A-Z_' 'a-z.')" "$value"
done >config/application.properties
id=$(head -c 16 /proc/sys/kernel/random/uuid | wc -c | tr -d ' ')
seq -s, 3 >config/sequence
printf 'instance %s of %s, %s\n' "$(expr "$id" / 2)" "$(hostname)" "$(realpath config/../jars/a.jar)"
export JAVA_OPTS

if [ -n "${RUN_AS-}" ]; then
	chown -R "$RUN_AS" config logs
	# shellcheck disable=SC2086 # several options
	exec gosu "$RUN_AS" java $JAVA_OPTS -cp "$classpath" "$@"
fi
# shellcheck disable=SC2086
exec java $JAVA_OPTS -cp "$classpath" "$@"
