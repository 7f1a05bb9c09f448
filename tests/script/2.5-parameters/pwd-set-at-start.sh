[ "$PWD" -ef . ] 2>/dev/null && echo ok
