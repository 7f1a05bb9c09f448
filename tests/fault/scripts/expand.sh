# Words: parameters, substitutions, arithmetic, splitting, pathnames.
set -efo pipefail
a=1 b='two words' long=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
for i in 1 2 3 4 5 6 7 8; do long=$long$long; done
echo "${#long} $a $b ${b#two } ${b%% *} ${c:-none} $((a + 41))"
set -- $b $b
echo "$# $*" "$@"
x=$(echo one; echo two)
y=`echo $x`
echo "$y" "$(printf '%s-' $b)"
# What cannot be read gives no match and no home: the script looks for itself.
home=~root
[ "$home" = /root ]
set +f
: >file_a; : >file_b
set -- file_* nothing_*
[ $# -eq 3 ]
echo "$@"
case $long in *y*) echo wrong ;; x*x) echo matched ;; esac
