: > s; chmod +x s
./s; echo $?
