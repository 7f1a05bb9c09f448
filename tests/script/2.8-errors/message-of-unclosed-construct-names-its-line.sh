printf 'echo a\nif true\nthen\necho b\n' > s
"$SH" s 2>err; echo $?
grep -c 'line 2' err
