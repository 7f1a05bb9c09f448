x='$y'
y=value
eval "echo $x"
