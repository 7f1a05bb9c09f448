mkdir a
mkdir -v b 'c d'
mkdir -p a/x/y a
mkdir -pv a/x/z/w
mkdir -m 700 m; mkdir -m u=rwx,go= n; mkdir -m a-w o; mkdir -m 1777 s
umask 077
mkdir -p -m 755 u/v
stat -c '%a %n' m n o s u u/v
