# BusyBox e2f32c02b, dash 18071c7: `command --` and `exec --` ran argv[0] == NULL.
command --
echo "$?"
command
echo "$?"
exec --
echo "$?"
command -p --
echo "$?"
command -v -- 2>/dev/null
echo "$?"
eval --
echo "$?"
(. -- 2>/dev/null)
echo "$?"
x=; $x
echo "$?"
(exec "") 2>/dev/null
echo "$?"
