cd /nonexistent-dir 2>f
echo "status $?"
case $(cat f) in *nonexistent-dir*) echo captured;; esac
