x=$(printf '%050000d %050000d' 1 2)
set -- $x; echo $# ${#1} ${#2}
