for i in 1; do false; continue; done
echo "status $?"
