set -e
echo 'false; echo inside' >s; chmod +x s
./s
