x=$(cat <<E
inside $((1 + 1))
E
)
echo "$x"
