# 2.9.2: the commands run at the same time: one may open what another one writes
mkfifo p
printf '1\n2\n' >f
/usr/bin/sed '' <p | /usr/bin/tee p >/dev/null </dev/null
echo one
/usr/bin/sed '' f >p | /usr/bin/sed 's/^/got /' <p
echo two
