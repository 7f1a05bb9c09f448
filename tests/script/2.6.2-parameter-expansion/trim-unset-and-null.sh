unset u; n=
printf '<%s>' "${u#a}" "${u%%*}" "${n##*}" "${n%a}"; echo
