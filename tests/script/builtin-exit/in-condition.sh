if exit 7; then :; fi
echo "not reached"
