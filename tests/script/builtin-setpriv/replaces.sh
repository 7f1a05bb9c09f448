# exec setpriv becomes the command; without exec the script goes on
setpriv --nnp /bin/sh -c 'exit 4'
echo "status $?"
"$SH" -c 'echo $$; exec setpriv --reuid 12 --clear-groups /bin/sh -c "echo \$\$"' | uniq | wc -l | tr -d ' '
setpriv umask
exec setpriv --reuid 12 --regid 12 --clear-groups -- /bin/sh -c 'id -u; echo "$0 $1"; exit 6' a 'b  c'
