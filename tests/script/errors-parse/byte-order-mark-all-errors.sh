printf '\357\273\277echo a\nfi\n' > s
"$SH" -n s; echo $?
