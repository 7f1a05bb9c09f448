echo 'echo ran "$@"' >script
chmod +x script
./scri* 1 2
