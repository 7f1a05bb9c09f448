v=1 "$SH" -c 'v=2; "$SH" -c "echo \$v"'
