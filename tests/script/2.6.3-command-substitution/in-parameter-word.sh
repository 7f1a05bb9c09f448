unset u
echo ${u:-$(echo d)} "${u:-$(echo "e  f")}"
