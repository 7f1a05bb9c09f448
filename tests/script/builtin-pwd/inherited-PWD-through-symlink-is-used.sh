mkdir a
ln -s a link
cd a
PWD=$HOME/link "$SH" -c 'pwd; echo "$PWD"' | sed "s|$HOME|H|"
