mkdir d; printf '#!/bin/sh\necho file\n' > d/f; chmod +x d/f
f() { echo function; }
d/f
