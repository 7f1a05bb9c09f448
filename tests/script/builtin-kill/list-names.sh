kill -l | grep -x -e HUP -e INT -e KILL -e TERM -e CHLD
