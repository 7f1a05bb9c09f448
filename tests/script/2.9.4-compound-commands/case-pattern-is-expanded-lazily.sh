case a in a) echo a;; $(echo b >f)) echo b;; esac
[ -e f ] || echo not evaluated
