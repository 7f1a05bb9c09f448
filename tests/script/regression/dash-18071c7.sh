# dash 18071c7: `exec --` ran argv[0] == NULL; here with redirections, assignments and functions, and in children too.
exec -- 3>f; echo data >&3; exec -- 3>&-; cat f
x=1 exec --; echo "$? $x"
(exec --; echo "$?")
echo "$(exec --; echo "$?")"
exec -- | cat; echo "$?"
n=; exec -- $n; echo "$?"
command exec --; echo "$?"
(exec -- ""; echo not here) 2>/dev/null; echo "$?"
(exec -- echo last; echo not here); echo "$?"
