# dash 0f3806d: pathname expansion built its paths in a buffer of fixed size.
d=dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
p=$d/$d/$d/$d/$d/$d/$d/$d/$d/$d
p=$p/$p
mkdir -p "$p"
: >"$p/file"
set -- d*/d*/d*/d*/d*/d*/d*/d*/d*/d*/d*/d*/d*/d*/d*/d*/d*/d*/d*/d*/f*
echo "$# ${#1}"
set -- "$p"/*
echo "$# ${#1}"
set -- "$p/$p/$p"/* "$p/$p/$p/$p"/*
echo "$# ${#1} ${#2}"
