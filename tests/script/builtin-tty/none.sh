# what is not a terminal
tty; echo $?
tty -s; echo $?
tty --silent; echo $?
tty <&-; echo $?
echo | tty; echo $?
tty <<-X; echo $?
	X
x=$(tty); echo "$x"
