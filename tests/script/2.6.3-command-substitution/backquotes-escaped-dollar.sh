x=outer
echo `x=inner; echo $x \$x '\$x'`
