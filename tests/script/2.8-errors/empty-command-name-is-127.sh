"$SH" -c '""; echo $?' 2>/dev/null
"$SH" -c 'x=; "$x"; echo $?' 2>/dev/null
