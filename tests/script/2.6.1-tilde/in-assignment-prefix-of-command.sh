HOME=/h
x=~/bin:~/lib "$SH" -c 'echo $x'
