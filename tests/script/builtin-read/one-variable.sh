printf 'hello world\n' | { read line; echo "<$line> $?"; }
