HOME=
cd
echo "status $?"
