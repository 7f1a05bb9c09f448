printf '#!/bin/no-such-shell\necho run\n' > s
"$SH" s
