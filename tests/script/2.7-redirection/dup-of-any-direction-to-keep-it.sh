exec 3<&1 4>&0
echo x >&3
exec 3<&- 4>&-
sh -c 'echo y >&5' 5<&1
