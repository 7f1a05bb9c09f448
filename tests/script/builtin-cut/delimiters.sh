printf 'a:b:c\n' >f
cut -d : -f 2 f
cut -d: -f2,3 f
cut -f 2 -d : f
cut --delimiter=: --fields=3 f
printf 'a b  c\n' | cut -d ' ' -f 2,3,4
printf 'a\\b\n' | cut -d '\' -f 2
printf 'a\0b\n' | cut -d '' -f 2
printf 'abc\n' | cut -d b -f 1,2
printf '::\n' | cut -d : -f 2-
printf ':\n' | cut -d : -f 1
printf 'a:b:c:\n' | cut -d : -f 4
