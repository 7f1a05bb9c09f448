x='a b'
{ set -x; : "$x" c; set +x; } 2>err
grep -c "^+ : 'a b' c\$" err
