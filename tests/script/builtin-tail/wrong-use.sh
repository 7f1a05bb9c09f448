tail -x
echo "$?"
tail -n
echo "$?"
tail -n x
echo "$?"
tail -n ++1
echo "$?"
tail -n 99999999999999999999999
echo "$?"
tail -s x
echo "$?"
tail -s -1
echo "$?"
tail --pid=x
echo "$?"
tail --pid=-1
echo "$?"
tail --follow=nothing
echo "$?"
tail -F -
echo "$?"
tail --follow=name a - b
echo "$?"
