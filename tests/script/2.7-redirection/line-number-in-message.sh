:

cat \
  <nofile
