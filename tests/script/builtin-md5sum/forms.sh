# lines: text, binary, --tag, -z; names with a backslash or newline are escaped, but not with -z
printf a >a
printf a >'b\c'
printf a >'d
e'
md5sum a a
md5sum -b a -t
md5sum --binary a
md5sum --tag a
sha1sum --tag -b a
sha256sum --tag -- a
md5sum 'b\c'
md5sum --tag 'd
e'
md5sum -z a 'b\c' | tr '\0' '!'; echo
md5sum -z 'd
e' | tr '\0' '!'; echo
x=$(md5sum a); echo "$x"
md5sum - - <a
