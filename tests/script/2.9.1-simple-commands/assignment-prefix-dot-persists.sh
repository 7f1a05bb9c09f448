echo 'echo in $a' > d
a=1 . ./d
echo after $a
