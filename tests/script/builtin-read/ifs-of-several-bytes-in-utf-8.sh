LC_ALL=C.UTF-8
printf 'aéb\303x\n' | { IFS=é read -r x y; echo "<$x> <$y>" | od -An -c; }
