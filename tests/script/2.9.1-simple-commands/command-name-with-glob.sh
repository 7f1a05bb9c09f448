mkdir bin; printf '#!/bin/sh\necho globbed\n' > bin/tool_x; chmod +x bin/tool_x
bin/to*
