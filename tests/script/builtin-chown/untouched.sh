# files that are right already are not touched: their time of change stays, and set-id bits too
mkdir d
: >d/f
ln -s f d/l
chmod 6755 d/f
before=$(stat -c %Z.%z d d/f d/l)
sleep 0.05
chown -R 0:0 d
chown root d/f
chgrp root d/f
[ "$(stat -c %Z.%z d d/f d/l)" = "$before" ] && echo untouched
stat -c %a d/f
chown 0:1 d/f
[ "$(stat -c %Z.%z d/f)" != "$before" ] && echo touched
