mkdir bin
printf '#!/bin/sh\necho called "$@"\n' > bin/then; chmod +x bin/then
PATH=$PWD/bin:$PATH
>f then 1 2; cat f
