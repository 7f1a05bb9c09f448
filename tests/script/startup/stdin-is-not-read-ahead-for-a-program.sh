printf 'echo first\ncat\nrest 1\nrest 2\n' | "$SH"
