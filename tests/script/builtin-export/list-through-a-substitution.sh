export a=1
(export b=2; export -p | grep -c -E '^export (a|b)=')
