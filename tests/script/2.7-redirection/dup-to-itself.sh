echo same 1>&1
echo err 2>&2
{ echo x; } 1>&1
sh -c 'echo prog' 1>&1
