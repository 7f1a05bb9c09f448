while :; do break; done >f
echo visible
