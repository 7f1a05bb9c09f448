mkdir sub; printf '#!/bin/sh\necho in sub\n' > sub/tool_x; chmod +x sub/tool_x
sub/tool_x; ./sub/tool_x; "$PWD/sub/tool_x"
