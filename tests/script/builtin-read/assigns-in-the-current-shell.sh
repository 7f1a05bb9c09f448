unset a
read a <<END
value
END
echo "$a"
