env -x; echo $?
env -u; echo $?
env -0 true; echo $?
env --nonsense; echo $?
env --help | head -n 2
env A=1 >&-; echo $?
env A=1 >/dev/full; echo $?
