: >f
set -o noclobber
: >f
echo not reached
