# XCU ls -l: mode, links, owner, group, size, time, name
TZ=UTC0; export TZ
umask 022
mkdir d; printf 12345 >d/file; printf %0123456d 0 >d/big; mkdir d/dir; mkfifo d/fifo; ln -s file d/link; ln -s nowhere d/dangling
: >d/set; chmod 6755 d/set; : >d/nox; chmod 6644 d/nox; mkdir d/sticky; chmod 1777 d/sticky; : >d/no; chmod 0 d/no; chmod 1666 d/big
ln d/file d/hard; chown 1:2 d/set; chown 12345:678 d/nox
touch -h -d '2001-02-03 04:05:06' d/* d
touch -d '2019-12-31 23:59:59' d/big
# how large a directory is depends on the file system
long() { ls "$@" | sed '/^total/d; /^d/s/ *[0-9.K]* Feb/ SIZE Feb/'; }
long -l d
echo '# -n'
long -n d
echo '# -g, -o, -G'
long -g d
long -o d
long -go d
long -lG d
echo '# -d'
long -ld d d/dir d/
ls -ld d/link d/dangling
echo '# -L'
ls -lL d/link
ls -lL d/dangling 2>/dev/null; echo $?
ls -l d/link
ls -lH d/link
echo '# -h'
long -lh d
echo '# -F, -p'
long -lF d
long -lp d
echo '# the widths are those of what is listed'
ls -l d/file d/fifo
ls -ln d/nox d/file
ls -l d/dir
ls -la d/dir | sed -n '1p;$=' 
ls -l d/big -1
ls -1l d/big
TZ=XXX-5:30 ls -l d/big
