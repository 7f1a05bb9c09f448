[[ ~ == "$HOME" ]]; echo $?
[[ "$HOME" == ~ ]]; echo $?
[[ -d ~ ]]; echo $?
[[ '~' == "$HOME" ]]; echo $?
