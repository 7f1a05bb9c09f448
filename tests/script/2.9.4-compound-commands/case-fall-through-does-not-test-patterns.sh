case a in a) echo a;& $(echo evaluated >f)) echo b;; esac
[ -e f ] || echo not evaluated
