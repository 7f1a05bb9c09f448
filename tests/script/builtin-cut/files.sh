echo 1:2 >a
echo 3:4 >b
mkdir d
cut -d : -f 2 a b
echo 5:6 | cut -d : -f 1 a - b
cut -d : -f 1 <a
cut -d : -f 1 missing a d b
echo "$?"
cut -f 1 '' a/x
echo "$?"
echo x >-f
cut -b 1 -- -f
