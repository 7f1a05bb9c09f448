echo a; exit 0; echo "not reached"
