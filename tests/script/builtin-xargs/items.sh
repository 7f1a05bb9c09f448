# XCU xargs: blanks and newlines separate; quotes and backslashes protect
printf 'a  b\tc\n\nd "e  f" '"'g  h'"' i\\ j\\\\ k\\\nl\n' | xargs printf '<%s>\n'
printf 'no newline' | xargs printf '<%s>\n'
printf '' | xargs echo none
printf '' | xargs -r echo none
printf '"" x\n' | xargs printf '<%s>\n'
printf 'a "b\n' | xargs echo
echo $?
