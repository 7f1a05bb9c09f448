# -c and -C: status 1 and, with -c, a message for the first line out of order
printf 'a\nb\n' >good; printf 'a\nc\nb\n' >bad; printf 'a\na\n' >twice
sort -c good; echo $?
sort -c bad; echo $?
sort -C bad; echo $?
sort --check=quiet bad; echo $?
sort --check bad; echo $?
sort -c twice; echo $?
sort -cu twice; echo $?
sort -cr bad; echo $?
sort -c <bad; echo $?
sort -ck2,2 bad; echo $?
sort -c /dev/null; echo $?
printf '10\n9\n' | sort -cn -; echo $?
