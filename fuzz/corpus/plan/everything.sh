#!/bin/sh
# What a script may do, for nacre-image plan.
set -eu
DATA=/var/lib/app
: "${LOGS:=/var/log/app}" "${MODE:=fast}"
CONFIG=${CONFIG:-/etc/app.conf}
CHANGES=one
CHANGES=two

helper() {
	tool --check "$1"
}

# programs: by name, by path, with blanks, through links of commands
tool
/usr/bin/tool
"/opt/my app/run" -x
/usr/bin/script
/bin/sed -n p /dev/null
missing-tool
command tool
env -i A=1 tool
timeout -k 5 10 tool
xargs -n 1 tool </dev/null
find "$DATA" -name '*.tmp' -exec rm {} +
find /srv/spool -type f -exec chown app {} \;
helper x
"$1" --version
$(which tool)
sh -c 'echo constant'
sh -c "echo $1"
sh /usr/lib/health.sh
eval "$2"
trap 'rm -f "$LOGS/pid"' EXIT
trap - TERM

# files that are read as commands
. /etc/app/defaults
. "/etc/app/$MODE.conf"
. "$3"
for f in /etc/app/conf.d/*.sh; do . "$f"; done

# what is written
mkdir -p "$DATA/cache" "$LOGS"
echo a >"$CONFIG" 2>/dev/null
echo b >>"$DATA/log"
echo c >"$DATA/$1"
echo d >relative
echo e >"/tmp/$CHANGES/x"
touch -d @0 "/run/app.pid"
chmod 0640 /etc/app.secret
chown -R app:app /app/state
cp -a /usr/share/app/. /srv/www/./html
mv /srv/a /srv/b
ln -sfn /srv/a /srv/current
tee /srv/tee <<END
$(cat /etc/passwd; date >/srv/inner)
END
sed -i -e 's/a/b/' /etc/nginx.conf
sed 's/a/b/' /etc/unchanged
mktemp /var/tmp/x.XXXXXX
rm -rf /app/worker.d/old
: >/

# users, and the app
if [ "$(id -u)" = 0 ]; then
	exec gosu app:app "$0" "$@"
fi
setpriv --reuid=nobody --regid nogroup --clear-groups tool
su-exec "$USER_NAME" tool
case $1 in
worker) exec /app/worker ;;
named) exec tool ;;
esac
if [[ -n ${4-} ]]; then exec "$@"; fi
exec /app/server --data "$DATA"
