mkdir a
cd -P -e a
echo "status $?"
