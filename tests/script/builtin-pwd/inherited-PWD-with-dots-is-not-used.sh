PWD=$HOME/. "$SH" -c 'pwd' | sed "s|$HOME|H|"
