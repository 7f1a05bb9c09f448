set -e
printf 'echo a\nfalse\necho no\n' >d
. ./d
echo not reached
