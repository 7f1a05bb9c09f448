echo 'echo script $# "$1"' > s; chmod +x s
./s 'a b' c
