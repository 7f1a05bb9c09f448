set -e
: $(false)
x=1
echo reached
