{ printf 'echo start\nexit 0\n'; printf '\000\001\002\377\n\000'; } >s
"$SH" s; echo $?
