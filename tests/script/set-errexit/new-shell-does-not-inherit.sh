set -e
"$SH" -c 'false; echo inside'
