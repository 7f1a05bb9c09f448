mkdir bin other; printf '#!/bin/sh\necho found\n' > bin/tool_x; chmod +x bin/tool_x
PATH=bin:$PATH; tool_x
cd other; tool_x 2>/dev/null; echo $?
