# 2.12: what a subshell and a substitution do is not cut off by a signal that has a trap
mkfifo p
exec 9<>p
trap 'echo usr1' USR1
(sleep 0.2; kill -USR1 $$; sleep 0.2; echo 2 >p) &
echo 1 >p
(read x; echo "got $x"; read x; echo "got $x") <p
wait
(sleep 0.2; kill -USR1 $$; sleep 0.2; echo 4 >p; echo end >p) &
echo 3 >p
v=$(while read x && [ "$x" != end ]; do echo "$x"; done <p)
echo "$v"
wait
