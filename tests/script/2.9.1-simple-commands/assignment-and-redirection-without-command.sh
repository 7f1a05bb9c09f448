a=1 >f b=2
echo $a $b; ls f
