>f x=1 sh -c 'echo $x'
cat f
