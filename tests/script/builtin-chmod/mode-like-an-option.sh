# -x, -w and the like are modes (APPLICATION USAGE); what the umask keeps is told (GNU)
umask 022
: >f
: >g
/bin/chmod 777 f g
chmod -x f
stat -c %a f
chmod f g -rx
stat -c %a f g
chmod -- -r g
stat -c %a g
chmod -R -w f
echo "status $?"
stat -c %a f
chmod -v -s g
chmod -w f -t g
echo "status $?"
stat -c %a f g
