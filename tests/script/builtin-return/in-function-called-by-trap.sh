g() { (exit 6); return; }
trap 'g; echo "g $?"' USR1
kill -s USR1 $$
echo end
