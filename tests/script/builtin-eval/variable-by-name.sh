name=target
eval "$name=5"
eval "echo \$$name"
