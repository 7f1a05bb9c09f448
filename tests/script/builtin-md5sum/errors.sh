# files that cannot be read do not keep the others from being read; wrong use
printf a >a; mkdir d
md5sum missing a d 'x
y'; echo $?
md5sum <&-; echo $?
md5sum a >/dev/full; echo $?
PATH=/nowhere
sha1sum --nonsense a; echo $?
sha1sum -q a; echo $?
md5sum --tag -t a; echo $?
md5sum -t --tag a; echo $?
md5sum -c --tag a; echo $?
md5sum -cz a; echo $?
md5sum -cb a; echo $?
sha256sum --quiet a; echo $?
sha256sum --status=1 a; echo $?
