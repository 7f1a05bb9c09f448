umask 027
: >f
mkdir d
stat -c '%a %n' f d
