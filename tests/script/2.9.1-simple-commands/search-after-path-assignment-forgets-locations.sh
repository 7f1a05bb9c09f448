mkdir b1 b2
for d in b1 b2; do printf "#!/bin/sh\necho $d\n" > $d/tool_x; chmod +x $d/tool_x; done
old=$PATH
PATH=$PWD/b1:$old; tool_x
PATH=$PWD/b2:$old; tool_x
