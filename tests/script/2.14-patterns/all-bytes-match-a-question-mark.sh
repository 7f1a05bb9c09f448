awk 'BEGIN { for (i = 1; i < 256; i++) printf "%o\n", i }' >bytes
n=0
while read -r o; do
	c=$(printf "\\$o."); c=${c%.}
	case $c in ?) n=$((n+1));; esac
	case $c in "$c") n=$((n+1));; esac
	case a$c in *"$c") n=$((n+1));; esac
done <bytes
echo $n
