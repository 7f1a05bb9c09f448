printf 'echo outer\n"$SH"\necho inner\nexit\n' | "$SH"
