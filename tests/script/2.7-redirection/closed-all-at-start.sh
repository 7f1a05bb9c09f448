"$SH" -c 'echo x >f; sh -c "echo y" >g; cat <f | cat >h' <&- >&- 2>&-
cat f g h
