unset u
case $u in '') echo empty;; esac
case "$u" in ?*) echo some;; *) echo none;; esac
