echo 'echo $0' > s; chmod +x s
./s
