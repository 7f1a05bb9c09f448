seq; echo $?
seq 1 2 3 4; echo $?
for bad in x '' 1x 1e . - 0x 1.2.3 '1 ' nan 1e99 12345678901234567890 1e1000 --5; do
	seq 1 "$bad" 2>/dev/null; echo "$bad $?"
done
seq 1 x 3; echo $?
seq inf 3; echo $?
seq 1 0 3; echo $?
seq 1 0.0 3; echo $?
seq -w -f %g 3; echo $?
for bad in %d %g%g abc % '' %5 %.f% '%5$g' %s; do
	seq -f "$bad" 1; echo $?
done
PATH=/nowhere seq -x 1; echo $?
seq -s; echo $?
seq 9223372036854775807 0.1 inf; echo $?
seq 3 >&-; echo $?
