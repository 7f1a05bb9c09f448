cat <<E
E
echo "status $?"
