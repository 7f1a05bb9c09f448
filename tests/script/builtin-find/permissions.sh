umask 022
: >a
: >b
: >c
chmod 644 a
chmod 755 b
chmod 4600 c
for p in 644 -600 -u=rwx /111 u=rw,go=r -4000 /022 0; do
	echo "$p:" $(find . -type f -perm $p | sort)
done
