type -x cd
echo "status $?"
