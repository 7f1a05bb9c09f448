f() { local line; while read -r line; do last=$line; done; }
line=kept
f <<END
a
b
END
echo "$line $last"
