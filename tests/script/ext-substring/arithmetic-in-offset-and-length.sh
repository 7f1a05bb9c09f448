v=abcdefgh i=2
echo ${v:i} ${v:$i} ${v:i+1:i*2} ${v:$((i-1)):$i} ${v: -i}
