: >a
: >b
chown 12345:54321 b
find . -type f -user root
find . -type f -user 12345
find . -uid +12344
find . -gid 54321 -nouser -nogroup
find . -group nosuchgroup
echo $?
