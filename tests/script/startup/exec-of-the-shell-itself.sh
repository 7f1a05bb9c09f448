exec "$SH" -c 'echo replaced'
echo no
