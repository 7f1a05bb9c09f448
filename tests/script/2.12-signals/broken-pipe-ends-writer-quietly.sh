while :; do echo line; done | head -n 2
echo "status $?"
