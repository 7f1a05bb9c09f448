trap 'echo x' USR1 NOSUCH USR2
echo "status $?"
trap
