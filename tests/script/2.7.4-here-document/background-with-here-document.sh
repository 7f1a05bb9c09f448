cat <<E &
background
E
wait
