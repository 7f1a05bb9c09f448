# all exported variables as NAME=VALUE; names that are no shell names are handed on and shown
/usr/bin/env -i a=1 b.c='x y' PATH=/usr/bin:/bin "$SH" -c 'z=2; printenv; export z=3; printenv' | sort
echo status $?
/usr/bin/env -i a=1 "$SH" -c 'printenv -0; printenv --null a' | od -An -c
/usr/bin/env -i a.b=1 "$SH" -c 'printenv a.b; (unset a; printenv a)'; echo $?
