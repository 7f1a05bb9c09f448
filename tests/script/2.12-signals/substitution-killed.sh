x=$(sh -c 'echo part; kill -TERM $$')
echo "$? $x"
