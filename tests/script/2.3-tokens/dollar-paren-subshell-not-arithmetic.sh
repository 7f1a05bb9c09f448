echo $( (echo a) )
echo $( (echo b); (echo c) )
