

eval "

)"
