mkdir d
"$SH" -c './d; echo $?' 2>/dev/null
