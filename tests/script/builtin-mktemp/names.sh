t=$(mktemp); case $t in $TMPDIR/tmp.??????????) echo usual ;; esac; stat -c '%a %s' "$t"; rm "$t"
t=$(mktemp -d); stat -c '%a %F' "$t"; rmdir "$t"
t=$(mktemp aXXXb); case $t in a???b) echo template ;; esac; [ -f "$t" ] && rm "$t"
mkdir d
t=$(mktemp -p d); case $t in d/tmp.??????????) echo in d ;; esac; rm "$t"
t=$(mktemp -p d xXXX); case $t in d/x???) echo in d ;; esac; rm "$t"
t=$(TMPDIR=d mktemp -t yXXXX); case $t in d/y????) echo -t ;; esac; rm "$t"
t=$(mktemp --suffix=.txt zXXX); case $t in z???.txt) echo suffix ;; esac; rm "$t"
t=$(mktemp -u uXXX); [ ! -e "$t" ] && echo only a name
[ "$(mktemp -u XXXXXXXXXX)" != "$(mktemp -u XXXXXXXXXX)" ] && echo different
mktemp aXX; echo $?
mktemp missing/XXX; echo $?
mktemp -q missing/XXX; echo $?
mktemp -t a/XXX; echo $?
mktemp -p d /XXX; echo $?
mktemp --suffix=x aXXXb; echo $?
mktemp XXXa/b; echo $?
mktemp a b; echo $?
mktemp fXXX >/dev/full; echo $?
ls
