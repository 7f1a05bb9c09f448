{ set -x; x=$(echo a | cat); set +x; } 2>err; echo "$x"
grep -c '^+ echo a$' err
