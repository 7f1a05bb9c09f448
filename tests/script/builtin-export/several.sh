export a=1 b c=3
b=2
env | grep -E '^(a|b|c)=' | sort
