# - is standard input
echo data >f
stat -c '%n %N %s %F' - <f; echo $?
stat -c %F -- -; echo $?
[ "$(stat -c '%i %w %W' - <f)" = "$(stat -c '%i %w %W' f)" ] && echo same
: >./-; stat -c '%n %s' ./-
stat - <&-; echo $?
