printf 'echo a\necho b' | "$SH"
