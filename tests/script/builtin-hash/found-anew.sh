mkdir one two
printf '#!/bin/sh\necho two\n' >two/prog
chmod +x two/prog
PATH=$HOME/one:$HOME/two:$PATH
prog
printf '#!/bin/sh\necho one\n' >one/prog
chmod +x one/prog
prog
hash prog
prog
hash -r
prog
