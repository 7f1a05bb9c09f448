mkdir d
echo one >a
cat missing a d a/x '' a
echo "$?"
