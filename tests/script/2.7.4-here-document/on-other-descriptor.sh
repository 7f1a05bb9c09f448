cat <<E 3<<F
stdin
E
three
F
{ cat <&3; } 3<<E
from three
E
