v='two  words *'
readonly a=$v b=~
[ "$b" = "$HOME" ] && echo "<$a>"
