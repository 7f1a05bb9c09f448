# the command: a utility of our own, a program, never a function or what changes the shell
echo() { printf 'function %s\n' "$*"; }
env echo hello
env A=1 "$SH" -c 'echo "$A"'
export V=outer
env V=inner "$SH" -c 'echo $V'; printf '%s\n' "$V"
echo "-- what comes back is the status"
env false; printf '%s\n' $?
env "$SH" -c 'exit 7'; printf '%s\n' $?
env "$SH" -c 'kill -9 $$'; printf '%s\n' $?
env nosuchcommand; printf '%s\n' $?
: >plain; env ./plain; printf '%s\n' $?
env cd /; printf '%s\n' $?
env exit 3; printf '%s\n' $?
echo "-- the shell's own variables stay"
IFS=,; x=a,b
env IFS=x printf '[%s]' $x; printf '\n'
PATH=/usr/bin:/bin env PATH=/nowhere nosuch; printf '%s\n' "$? $PATH"
echo "-- input and output"
printf 'a\nb\n' | { env head -n 1; env cat; }
env A=1 env B=2 env -u A "$SH" -c 'printf "%s %s\n" "${A-none}" "$B"'
env -C / pwd -P; pwd -P | wc -l
env -C / "$SH" -c pwd
