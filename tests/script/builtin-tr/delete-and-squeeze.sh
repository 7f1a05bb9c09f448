echo 'a1b2c3' | tr -d '[:digit:]'
echo 'a1b2c3' | tr -cd '[:digit:]\n'
echo 'a1b2c3' | tr -dC 0-9
echo
echo 'aabbcc  dd' | tr -s 'a-c '
echo 'aabbccdd' | tr -s ab xy
echo 'aa  bb!!cc' | tr -cs a-z '\n'
echo 'aa11bb22' | tr -ds a-b 12
echo 'aabb' | tr -s '[:alpha:]'
printf 'a\r\nb\r\n' | tr -d '\r'
printf 'a\0b\0' | tr '\0' '\n'
printf 'a\0\0b' | tr -d '\000'
echo
echo hello | tr --complement --squeeze-repeats a-k _
echo hello | tr --delete l
echo hello | tr --truncate-set1 helo ip
