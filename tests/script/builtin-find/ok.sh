# -ok asks; the answer comes from standard input
: >a
: >b
printf 'y\nn\n' | { find . -maxdepth 1 -name a -ok echo yes {} \; ; find . -maxdepth 1 -name b -ok echo no {} \; ; } 2>&1
