echo() { printf 'mine: %s\n' "$*"; }
echo a
command echo b
