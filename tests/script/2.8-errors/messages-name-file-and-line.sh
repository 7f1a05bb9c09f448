printf ':\n\ncd ./no_such_dir\n' > s
"$SH" s 2>err
grep -c '^sh: s:3: ' err
