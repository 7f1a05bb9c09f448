mkdir bin; printf '#!/bin/sh\necho tool\n' >bin/tool_x; chmod +x bin/tool_x
HOME=/h PATH=$PWD/bin:$PATH "$SH" -c 'echo ~; tool_x'
