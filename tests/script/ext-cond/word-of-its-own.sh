echo [[ a ]]
x='[['; $x a ]] 2>/dev/null || echo "not a command: $?"
'[[' a ']]' 2>/dev/null || echo "not a command: $?"
