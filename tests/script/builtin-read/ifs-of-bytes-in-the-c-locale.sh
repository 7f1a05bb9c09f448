LC_ALL=C
printf 'a\303b\251c\n' | { IFS=é read -r x y z; echo "<$x> <$y> <$z>"; }
