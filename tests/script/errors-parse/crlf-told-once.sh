printf 'if a\r\nthen b\r\nfi )\r\n' > s
"$SH" -n s; echo $?
