echo x | >f
[ -f f ] && echo made; wc -c < f | tr -d ' '
