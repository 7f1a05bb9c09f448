# -C: the command runs in another directory, the script stays
mkdir d
here=$(pwd)
env -C d pwd | sed "s,^$here,HERE,"
[ "$(pwd)" = "$here" ] && echo same
env -C d A=b "$SH" -c 'echo "$A ${PWD##*/}"' | sed 's/ .*/ ./'
env -C nosuch true; echo $?
env -C d; echo $?
env --chdir=d touch x; ls d
env -C d A=$'\xff\n' "$SH" -c 'printf "%s" "$A"' | od -An -tx1
env -i -C d "$SH" -c 'echo "${HOME-none}"'
