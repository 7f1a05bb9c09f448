set -e
case a in a) false && true;; esac
echo reached
