# exec gosu: the command has the shell's own process; all three ids are the new ones
"$SH" -c 'echo $$ >before; exec gosu 12:13 /bin/sh -c "echo \$\$"' >after
cmp before after && echo same
exec gosu 12:13 /bin/sh -c 'grep -E "^(Uid|Gid)" /proc/self/status; echo "$0 $*"; exit 7' zero 'one  two' three
echo not reached
