p=$(awk 'BEGIN { for (i = 0; i < 20000; i++) printf "[" }')
case $p in $p) echo 1;; esac
case x in *$p*) echo no;; *) echo 2;; esac
q=$(awk 'BEGIN { for (i = 0; i < 20000; i++) printf "[[:alpha:]" }')
case x in $q) echo no;; *) echo 3;; esac
