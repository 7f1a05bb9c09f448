path=$(command -v cd)
echo "$path"
