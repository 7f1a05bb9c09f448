for a in -x x --long ''; do
  if [ "${a#-}" != "$a" ]; then echo "option $a"; else echo "operand $a"; fi
done
