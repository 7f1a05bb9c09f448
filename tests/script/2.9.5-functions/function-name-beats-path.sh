mkdir bin; printf '#!/bin/sh\necho program\n' >bin/t; chmod +x bin/t; PATH=$PWD/bin:$PATH
t() { echo function; }
t; command t
