PWD=/usr "$SH" -c 'pwd; echo "$PWD"' | sed "s|$HOME|H|"
