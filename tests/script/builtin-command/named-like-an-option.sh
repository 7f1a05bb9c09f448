mkdir bin
printf '#!/bin/sh\necho ran\n' >bin/-x
chmod +x bin/-x
PATH=$HOME/bin:$PATH
command -- -x
