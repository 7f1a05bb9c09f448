# 20,000 words: nothing is lost, whatever a command may hold
i=0
while [ "$i" -lt 20000 ]; do echo "number-$i"; i=$((i + 1)); done >numbers
xargs printf '%s\n' <numbers | cmp - numbers && echo same
n=$(xargs echo <numbers | wc -l)
[ "$n" -gt 1 ] && [ "$n" -lt 6 ] && echo "some commands"
