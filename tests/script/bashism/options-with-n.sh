cat > s <<'X'
read -a x
read -t 3 x
read -n 1 x
read -p "? " x
read -s x
read -u 3 x
printf -v x a
printf "%q" a
wait -n
exec -a x y
trap x ERR
trap x DEBUG
[ -v HOME ]
X
"$SH" -n s; echo $?
