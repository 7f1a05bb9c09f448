cat > s <<'X'
[[ a == b* && ! -f c ]] || x=${y:1:2}
f() { local z=1; source ./g; }
[ a == b ]
case $x in (a|b) ;; c) d ;& *) e ;; esac
: "${i:=1}" $((i+1)) ~/x $'y' 3<&- 2>&1 >|k <>l
set -o pipefail; read -r -d "" m; trap - EXIT; printf "%b" n; wait $!; exec 3>o
X
"$SH" -n s; echo $?
