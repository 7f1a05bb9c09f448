times x
echo no
