"$SH" -c ': ${some_name?}' 2>&1 | grep -c some_name
"$SH" -c ': ${1?}' 2>&1 | grep -c 1
