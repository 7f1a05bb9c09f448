"$SH" -uc 'echo $some_name' 2>&1 | grep -c some_name
