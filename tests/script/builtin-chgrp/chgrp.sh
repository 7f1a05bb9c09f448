# the group alone, with chown's options
mkdir d
: >d/f
ln -s f d/l
chgrp -R 5 d
stat -c '%n %u:%g' d d/f d/l
chgrp -h 6 d/l
chgrp 7 d/l
stat -c '%n %u:%g' d d/f d/l
chgrp -v daemon d/f
chgrp -c daemon d/f d
chgrp -R -L 8 d
stat -c '%n %u:%g' d d/f d/l
chgrp --reference=/ d
stat -c '%g' d
