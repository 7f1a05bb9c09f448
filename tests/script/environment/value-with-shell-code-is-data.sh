v='$(echo hacked >f)`echo hacked >f`' "$SH" -c 'x=$v; y="$v"; : $v $y; echo "$x"'; [ -e f ] || echo not run
