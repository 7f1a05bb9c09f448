# sh -n with a script on standard input: it is checked, to its end, and nothing runs.
printf '%s\n' 'echo no' 'if true; then echo no; fi' | "$SH" -n; echo "$?"
printf '%s\n' 'echo no' 'fi' 'echo no' 'done' | "$SH" -n; echo "$?"
printf 'echo no' | "$SH" -n -s a b; echo "$?"
