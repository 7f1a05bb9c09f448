printf '<%s>\n' "ab\
cd"
