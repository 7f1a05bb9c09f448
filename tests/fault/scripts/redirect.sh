# Redirections and here-documents.
set -e
echo one >f
echo two >>f
{ echo three; echo four >&2; } >>f 2>&1
exec 3<f
n=0
while read -r line <&3; do
	echo "<$line>"
	n=$((n + 1))
done
exec 3<&-
[ $n -eq 4 ]
read -r first <<END
here $first
END
echo "first: $first"
: >>f
exec 4>g
echo to four >&4
exec 4>&-
read -r line <g
echo "$line"
long=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
for i in 1 2 3 4 5 6 7 8 9 10; do long=$long$long; done
read -r line <<END
$long
END
[ "$line" = "$long" ]
