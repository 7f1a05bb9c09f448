PWD=. "$SH" -c 'pwd; echo "$PWD"' | sed "s|$HOME|H|"
