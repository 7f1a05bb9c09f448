command command export x=~
[ "$x" = "$HOME" ] && echo same
