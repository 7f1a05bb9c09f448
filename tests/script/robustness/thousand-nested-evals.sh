n=0
e='n=$((n + 1)); if [ $n -lt 1000 ]; then eval "$e"; fi'
eval "$e"; echo $n
