HOME=$PWD; mkdir bin
printf '#!/bin/sh\necho ran\n' > bin/tool; chmod +x bin/tool
~/bin/tool
