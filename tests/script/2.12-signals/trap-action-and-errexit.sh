trap 'false; true' USR1
set -e
kill -USR1 $$
echo reached
