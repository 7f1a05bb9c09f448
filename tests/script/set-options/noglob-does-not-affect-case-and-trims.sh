set -f
case abc in a*) echo case;; esac
x=abc; echo ${x#a*}${x%?}
