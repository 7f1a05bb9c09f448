set -e
cat <<E
<$(false)>
E
echo reached
