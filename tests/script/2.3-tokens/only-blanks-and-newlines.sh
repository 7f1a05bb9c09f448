printf '\n\n  \t\n # c\n\n' > s
false
"$SH" s; echo $?
