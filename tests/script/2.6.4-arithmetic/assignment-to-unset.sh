unset n
echo $((n+=1)) $((n+=1)) $n
