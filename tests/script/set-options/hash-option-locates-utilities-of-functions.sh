mkdir bin; printf '#!/bin/sh\n' >bin/tool_x; chmod +x bin/tool_x; PATH=$PATH:$PWD/bin
set -h
f() { tool_x; }
hash | grep -c tool_x
