set -e
for i in 1 2; do
	break
done
echo "reached $i"
