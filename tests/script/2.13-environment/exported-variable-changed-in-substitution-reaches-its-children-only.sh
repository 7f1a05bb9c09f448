export v=1
x=$(v=2; "$SH" -c 'echo $v'); echo $x; "$SH" -c 'echo $v'
