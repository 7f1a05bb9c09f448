set -e
printf 'false\necho inside\n' >d
. ./d || echo no
echo reached
