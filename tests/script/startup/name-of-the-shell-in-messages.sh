ln -s "$SH" ./sh
./sh -c 'no_such_command_x' 2>&1 | grep -c '^sh: '
