mkdir -p b1/tool_x b2; printf '#!/bin/sh\necho file\n' > b2/tool_x; chmod +x b2/tool_x
PATH=$PWD/b1:$PWD/b2:$PATH
tool_x
