mkdir a
OLDPWD=$HOME/a
cd - >&-
echo "status $?"
