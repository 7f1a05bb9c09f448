set -u
n=
echo "<$n>" "${n}" ${#n}
