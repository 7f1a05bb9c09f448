printf 'echo a\nexit 3\n)(\n' | "$SH"; echo $?
