readonly a=1
export a
export -p | grep ' a='
readonly -p | grep ' a='
