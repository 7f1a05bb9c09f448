mkdir bin; echo 'echo "$1"' > bin/tool_x; chmod +x bin/tool_x
PATH=$PWD/bin:$PATH
tool_x arg; exec tool_x last
