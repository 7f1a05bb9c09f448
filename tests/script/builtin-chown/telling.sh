# -v, -c, -f, --reference, --from: as GNU's
: >f
: >'a b'
mkdir d
: >d/g
chown -v 1:2 f 'a b'
chown -v 1:2 f
chown -c 1:2 f
chown -c daemon f
chown -c 2 f
chown -v :sys f
chown -v :3 f
chown -v :4 f
chown -v bin: f
chown -v '' f
chown -v +7:+8 f
chgrp -v 9 f
chgrp -v bin f
chgrp -v '' f
chown --from=7 -v 11 f
chown --from=7:77 -c 12 f
chown --from=:77 -v 12 f
chown --from=:bin 13:14 f
chown --reference=d -v f
chgrp --reference=f -v d
chown -vR 5 d missing
echo "status $?"
chown -fv 6 missing d
echo "status $?"
chown -v --reference=missing f
echo "status $?"
chown --recursive --changes --no-dereference 7 d
