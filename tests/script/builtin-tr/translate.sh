echo hello | tr a-y b-z
echo 'Hello World' | tr '[:lower:]' '[:upper:]'
echo 'Hello World' | tr '[:upper:]' '[:lower:]'
echo 'a b c' | tr ' ' '\n'
printf 'a\nb\n' | tr '\n' ,
echo
echo abcdef | tr abc xy
echo abcdef | tr -t abc xy
echo abc | tr abc '[x*]'
echo aabbcc | tr abc '[x*2]y'
echo abcde | tr abcde '1[x*]5'
echo '[a]-b' | tr '[]-' '().'
echo a-c | tr 'a\-c' xyz
echo abca | tr aab xyz
