{ set -x; : "$(printf 'a\001b\tc\033')"; set +x; } 2>err
sed -n 's/^+ : /x=/p' err >s; . ./s
printf %s "$x" | od -An -c | tr -d ' '
