# What a substitution touches is asked of its functions: 2^40 ways through them must not be walked.
i=0
while [ $i -lt 40 ]; do
	eval "f$i() { if false; then f$((i + 1)); f$((i + 1)); fi; }"
	i=$((i + 1))
done
f40() { f0; }
x=$(f0)
echo "done $x"
