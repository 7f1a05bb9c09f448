echo a >a
mkdir d
head missing a d a
echo "$?"
head d
echo "$?"
head '' a/x
echo "$?"
head -q missing a
echo "$?"
