# an entry that is no variable goes on, whatever names are known (once a read out of bounds)
names() { i=0; while [ $i -lt $2 ]; do printf ' $%s%s' "$1" $i; i=$((i+1)); done; }
cat >inner.sh <<'END'
names() { i=0; while [ $i -lt $2 ]; do printf ' $%s%s' "$1" $i; i=$((i+1)); done; }
eval "f() { :$(names a 60000); }"
'' 2>/dev/null
PATH=$PATH:/x
/usr/bin/env | grep '^a\.b='
echo $?
END
env -i PATH=/bin:/usr/bin a.b=1 "$SH" inner.sh
