"$SH" -c 'echo x >f; cat' <&- 2>/dev/null
cat f
