a=$(printf '%0500d' 7)
unset a
echo "${#a}"
a=short
echo "$a"
