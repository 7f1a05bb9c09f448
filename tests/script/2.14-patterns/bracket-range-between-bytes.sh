# In bytes, the range is one from \251 to -, and empty; in UTF-8, a - stands behind one up to \303\251.
p=$(printf '[\303-\303\251--]')
for LC_ALL in C C.UTF-8; do
	case - in
	$p) echo "$LC_ALL: matched" ;;
	*) echo "$LC_ALL: not matched" ;;
	esac
done
