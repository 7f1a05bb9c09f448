# user, user:group, user:, :group, by name and number; what is not given stays
: >f
for owner in daemon root:root 1:2 :sys 4242 :4243 daemon:bin 0 bin: +5:+6 root.root '' : 00007; do
	chown "$owner" f
	echo "status $? $owner: $(stat -c '%u %g' f)"
done
chgrp bin f
chgrp 7 f
chgrp '' f
chgrp +8 f
stat -c '%u %g' f
