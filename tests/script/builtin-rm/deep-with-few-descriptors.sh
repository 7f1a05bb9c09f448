# 1,000 levels, and 20 descriptors
p=d/d/d/d/d/d/d/d/d/d
p=$p/$p/$p/$p/$p/$p/$p/$p/$p/$p
mkdir -p $p/$p/$p/$p/$p/$p/$p/$p/$p/$p
: >$p/f
ulimit -n 20
rm -r d; echo $?
ls
