PATH=/nowhere tty -x; echo $?
tty extra; echo $?
tty >/dev/full; echo $?
tty --help | head -n 1
