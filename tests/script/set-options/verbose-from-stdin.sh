printf 'echo a\necho b\n' | "$SH" -v 2>&1
