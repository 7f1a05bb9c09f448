set -e
x=$(false) y=$(true)
echo reached
x=$(true) y=$(false)
echo not reached
