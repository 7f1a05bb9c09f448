cut
echo "$?"
cut f
echo "$?"
cut -b 1 -f 2 f
echo "$?"
cut -f 1 -f 2 f
echo "$?"
cut -b
echo "$?"
cut -b 0 f
echo "$?"
cut -f 1 -d ab f
echo "$?"
cut -b 1 -d : f
echo "$?"
cut -c 1 -s f
echo "$?"
cut -x
echo "$?"
cut --complement=1 -b 1
echo "$?"
