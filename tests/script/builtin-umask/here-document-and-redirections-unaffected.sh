umask 777
cat <<A
text
A
x=$(echo y)
echo "$x"
