n='
'
case "a${n}b" in a?b) echo 1;; esac
case "a${n}b" in a*b) echo 2;; esac
case "a${n}b" in *"$n"*) echo 3;; esac
case "$n" in [[:space:]]) echo 4;; esac
