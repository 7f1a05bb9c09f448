ls -y
echo $?
ls --bad
echo $?
ls -w x
echo $?
ls -l --time-style=nothing
echo $?
ls -w
echo $?
ls --all=1
echo $?
ls >/dev/full
echo $?
ls >&-
echo $?
