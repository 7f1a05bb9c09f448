# 2.12: a trap runs when the foreground command has ended, a pipeline behind ! too
trap 'echo trapped' USR1
! kill -USR1 $$ | cat
echo "status $?"
! $SH -c 'kill -USR1 "$1"; exit 3' sh $$ | cat
echo "status $?"
set -e
! false | cat
! true | true
echo end
