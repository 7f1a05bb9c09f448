unset u
printf '<%s>\n' "$u" a$u"b" ${u}c
