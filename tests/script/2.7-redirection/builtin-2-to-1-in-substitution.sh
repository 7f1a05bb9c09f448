x=$(cd /nonexistent-dir 2>&1)
echo "status $?"
case $x in *nonexistent-dir*) echo captured;; esac
