{ set -x; echo a >/dev/null; set +x; } 2>err
grep -c '^+ echo a' err
