echo long-text >f
echo short >f
cat f
