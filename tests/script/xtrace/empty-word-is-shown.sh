{ set -x; : '' a; set +x; } 2>err
grep -c "^+ : '' a\$" err
