printf 'echo $LINENO\n\necho $LINENO\n' | "$SH"
