mkdir bin; echo 'echo no' > bin/tool_x; chmod -x bin/tool_x
PATH=$PWD/bin:$PATH
tool_x 2>/dev/null; case $? in 126|127) echo ok;; esac
