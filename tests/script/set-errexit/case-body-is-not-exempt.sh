set -e
case a in a) false; echo no;; esac
echo not reached
