c=$(printf '\377')
case $c in [$c]) echo 1;; esac
case a$c in a*) echo 2;; esac
case $c in [!a]) echo 3;; esac
case $c in "$(printf '\376')") echo no;; *) echo 4;; esac
