mkdir bin; printf '#!/bin/sh\necho $PATH_MARK\n' >bin/tool_x; chmod +x bin/tool_x
PATH_MARK=yes PATH=$PWD/bin:$PATH tool_x; tool_x 2>/dev/null; echo $?
