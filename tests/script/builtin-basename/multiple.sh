basename -a a/b c/d /
basename -a /a .a
basename --multiple x/y
basename a/b -a
x=$(basename "$0"); echo "$x"
basename a/b | cat
