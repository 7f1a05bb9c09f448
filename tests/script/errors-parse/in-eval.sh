echo one
eval "echo two; )"
echo three
