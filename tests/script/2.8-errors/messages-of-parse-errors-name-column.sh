printf 'echo a\necho b; fi\n' > s
"$SH" s 2>err; echo $?
grep -c '^sh: s:2:9: ' err
