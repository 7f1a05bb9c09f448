for w in - a b; do case $w in [[.-.]a]) echo "$w";; esac; done
for w in a b c d; do case $w in [[.a.]-[.c.]]) echo "$w";; esac; done
case ']' in [[.].]]) echo closing;; esac
