"$SH" -c 'printf "<%s>" "$@"' x '' ' ' 'a
b' '*' '\' '"' | od -An -c | tr -d ' \n'; echo
