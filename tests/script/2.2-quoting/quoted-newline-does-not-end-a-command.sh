echo a "
" b | wc -l | tr -d ' '
