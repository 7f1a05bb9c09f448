# The program of a stage is found, and goes before the stage starts: opening a FIFO for it takes a while. 2.9.1.4: 127.
set -o pipefail
mkdir bin
printf '#!/bin/sh\necho no\n' >bin/prog
chmod +x bin/prog
PATH=$PWD/bin:$PATH
mkfifo fifo
{ sleep 0.4; rm bin/prog; : >fifo; } &
prog <fifo | cat
echo "$?"
wait
