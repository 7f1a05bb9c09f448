# XCU od: -A, -j, -N, -v, -w; equal lines become a *
i=0; while [ $i -lt 5 ]; do printf '0123456789abcdef'; i=$((i + 1)); done >in; printf end >>in
od -c in
od -v -A d -t x1 in
od -A n -c -j 76 in
od -A x -c -j 0x40 -N 0x10 in
od -A d -N 0 in
od -An -w8 -c -N 16 in
od -w -N 40 -t x1 in
od -t x1 -N 3 - <in
printf a >one; printf b >two; od -c one two
: >empty; od empty
od -c in +0100
od -c in 16.
