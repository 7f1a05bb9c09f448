# 2.6.2: # @ and * with each operator. The results of trims of @ and * are unspecified in POSIX: each parameter.
set -- a.x b.x c
echo "${#@} ${#*}"
echo "${@%.x}" "${*#[ab].}" "${@%%.*}" "${*##*.}"
echo "${@:-no}" "${@-no}" "${*:+yes}" "${@+yes}" "${@:=no}" "${*=no}" "${@?no}" "${*:?no}"
echo "${@:2}" "${*:1:2}" "${@:3:9}" "${@:4}."
"$SH" -c 'echo "${@:0:-1}"; echo no' sh a b
"$SH" -c 'echo ${@:?none} no'
"$SH" -c 'echo ${*:=x} no'
