su-exec 12:13 /bin/sh -c 'id -u; id -g; id -G; echo "$HOME"'
su-exec nobody-here true
echo "status $?"
su-exec nobody
echo "status $?"
exec su-exec 12 /bin/sh -c 'id -u; exit 9'
