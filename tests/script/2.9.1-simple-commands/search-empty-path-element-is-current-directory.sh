printf '#!/bin/sh\necho here\n' > tool_x; chmod +x tool_x
(PATH=:/bin:/usr/bin; tool_x)
(PATH=/bin::/usr/bin; tool_x)
(PATH=/bin:/usr/bin:; tool_x)
