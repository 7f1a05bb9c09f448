echo a;#comment
echo b&&#comment
echo c
