"$SH" -c 'set -o no_such_option; echo not reached'
echo $(($? > 0))
