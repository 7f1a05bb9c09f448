v='a  b' "$SH" -c 'echo "$v"; "$SH" -c "echo \"\$v\""'
