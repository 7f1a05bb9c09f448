set -u
false && echo $u
if false; then echo $u; fi
echo fine
