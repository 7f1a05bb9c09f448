printf 'a\0b c\0\n' | { read x y; echo "<$x> <$y>"; }
