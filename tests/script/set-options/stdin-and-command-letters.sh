"$SH" -c 'case $- in *s*) echo s;; *) echo no s;; esac'
echo 'case $- in *i*) echo i;; *) echo not interactive;; esac' | "$SH"
