{ { { echo 3; } >c; echo 2; } >b; echo 1; } >a
cat a b c
