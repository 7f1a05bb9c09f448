mkdir b1 b2; echo 'echo no' > b1/tool_x; printf '#!/bin/sh\necho second\n' > b2/tool_x; chmod +x b2/tool_x
PATH=$PWD/b1:$PWD/b2:$PATH
tool_x
