cat > s <<'X'
declare -a x
typeset y
let z=1
shopt -s a
mapfile b
readarray c
pushd d
popd
disown
enable e
builtin f
caller
complete g
bind h
print i
whence j
X
"$SH" -n s; echo $?
