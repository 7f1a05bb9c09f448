n=0
echo $((n+=1)) $(echo $n) $((n+=1)) $(echo $n)
