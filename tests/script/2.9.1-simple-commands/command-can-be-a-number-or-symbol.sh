mkdir bin; for n in 123 @ % +; do printf '#!/bin/sh\necho "ran ${0##*/}"\n' > "bin/$n"; chmod +x "bin/$n"; done
PATH=$PWD/bin:$PATH
123; @; %; +
