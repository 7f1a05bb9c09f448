mkdir bin; printf '#!/bin/sh\necho tool\n' >bin/tool_x; chmod +x bin/tool_x
f() { local PATH=$PWD/bin:$PATH; tool_x; }
f; tool_x 2>/dev/null; echo $?
