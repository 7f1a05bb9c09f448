mkdir b1 b2
for d in b1 b2; do printf "#!/bin/sh\necho $d\n" > $d/tool_x; chmod +x $d/tool_x; done
PATH=$PWD/b1:$PWD/b2:$PATH
tool_x; rm b1/tool_x; tool_x
