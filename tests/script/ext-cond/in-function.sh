is() { [[ $1 == $2 ]]; }
is abc 'a*'; echo $?
is abc abd; echo $?
