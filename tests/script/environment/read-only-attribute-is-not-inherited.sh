readonly r=1; export r
"$SH" -c 'r=2; echo $r'
