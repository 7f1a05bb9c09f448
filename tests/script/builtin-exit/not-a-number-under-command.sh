command exit abc
echo "reached"
