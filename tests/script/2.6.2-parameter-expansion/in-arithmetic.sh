x=5; unset u
echo $((${x} + ${u:-2} * ${#x}))
