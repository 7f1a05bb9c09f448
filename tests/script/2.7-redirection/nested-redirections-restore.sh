{ { echo inner; } >a; echo outer; } >b
echo top
cat a b
