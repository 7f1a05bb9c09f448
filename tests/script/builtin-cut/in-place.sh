x=$(echo a:b:c | cut -d: -f2)
echo "$x"
line=root:x:0:0::/root:/bin/sh
home=$(echo "$line" | cut -d : -f 6)
echo "$home"
cut -d : -f 7 <<END | tr a-z A-Z
$line
END
