x=bad
echo $(echo '$x ${x} `echo no` \$x')
