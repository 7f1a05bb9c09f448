# fuzz_script: the here-document of a command substitution in PS4 had no body
set -x
PS4='`cat <<E`+ '
: without a body
PS4='`cat <<E
body
E
` '
: with one
PS4='$(<<E)$(cat <<-E)> '
: two
