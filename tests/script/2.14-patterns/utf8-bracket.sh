LC_ALL=C.UTF-8
e=$(printf '\303\251')
case $e in [$e]) echo 1;; esac
case $e in [!a]) echo 2;; esac
case $e in [!$e]) echo no;; *) echo 3;; esac
case $e in [[=$e=]]) echo 4;; esac
case $e in [$(printf '\303\240')-$(printf '\303\277')]) echo 5;; esac
case x in [$e]) echo no;; *) echo 6;; esac
