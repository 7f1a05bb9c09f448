mkdir bin; printf '#!/bin/sh\necho tool\n' >bin/tool_x; chmod +x bin/tool_x
x=$(PATH=$PWD/bin:$PATH; tool_x); tool_x 2>/dev/null; echo $x $?
