printf 'one\ntwo\n' >file
exec <file
read -r a
read -r b
echo "$a $b"
