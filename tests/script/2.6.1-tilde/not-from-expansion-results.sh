HOME=/h x='~' y='~/a'
echo $x $y $(echo '~')
z=$x:$y
echo $z
