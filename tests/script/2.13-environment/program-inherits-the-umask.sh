umask 027; "$SH" -c 'umask -S'
