unset IFS
printf ' a\tb \n' | { read x y; echo "<$x> <$y>"; }
