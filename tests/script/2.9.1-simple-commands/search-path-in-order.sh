mkdir b1 b2
printf '#!/bin/sh\necho one\n' > b1/tool_x; printf '#!/bin/sh\necho two\n' > b2/tool_x; chmod +x b1/tool_x b2/tool_x
PATH=$PWD/b1:$PWD/b2:$PATH; tool_x
PATH=$PWD/b2:$PWD/b1:$PATH; tool_x
