e=
cat <$e
echo "status $?"
