{ set -x; for i in a b; do : $i; done; case x in x) : match;; esac; set +x; } 2>err
grep '^+ : ' err
