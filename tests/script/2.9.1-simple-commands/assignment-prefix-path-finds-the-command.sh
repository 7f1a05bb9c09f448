mkdir bin; printf '#!/bin/sh\necho found\n' > bin/tool_x; chmod +x bin/tool_x
PATH=$PWD/bin:$PATH tool_x
