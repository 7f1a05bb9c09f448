cat <<E >f
text
E
cat f
