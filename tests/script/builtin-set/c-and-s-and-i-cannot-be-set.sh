for letter in c s i; do
	"$SH" -c "set -$letter; echo reached" 2>/dev/null
	echo $(($? > 0))
done
