export v=old
read v <<END
new
END
/bin/sh -c 'echo "$v"'
