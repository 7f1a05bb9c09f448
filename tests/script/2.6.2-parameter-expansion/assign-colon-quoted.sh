unset u; n= s=set
printf '<%s>' "${u:=word}" "${n:=word}" "${s:=word}"; echo
printf '<%s>' "$u" "$n" "$s"; echo
