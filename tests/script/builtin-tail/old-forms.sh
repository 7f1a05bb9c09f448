seq 20 >f
tail -2 f
tail -12 f | head -n 1
tail -1 <f
tail +19 f
seq 3 | tail +2
tail +19 -n 1 2>/dev/null
echo "$?"
tail +19 f f 2>/dev/null | wc -l
seq 3 | tail +3 -
