printf 'echo a\necho b; )\necho c\n' | "$SH"; echo $?
