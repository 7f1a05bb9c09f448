touch .x
echo \.* '.'* "."x*
