set -e
echo 'false; echo reached' >file
. ./file || echo no
echo end
