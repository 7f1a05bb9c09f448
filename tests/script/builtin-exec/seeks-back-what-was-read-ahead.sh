printf 'one\ntwo\nthree\n' >file
exec <file
read -r line
echo "$line"
exec cat
