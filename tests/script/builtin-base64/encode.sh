# RFC 4648 10; lines of 76 characters or what -w says
for x in '' f fo foo foob fooba foobar; do printf "$x" | base64; done
printf '\0\377\0' | base64
printf %060d 0 >in
base64 in
base64 -w 20 in
base64 --wrap=7 <in
base64 -w0 in; echo
base64 -w 76 - <in
printf %057d 0 | base64
printf %0114d 0 | base64
base64 -w 99999999999999999999 in; echo
x=$(base64 in); echo "$x"
