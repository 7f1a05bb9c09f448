set a b c d e f g h i jay
printf '<%s>' "${10%y}" "${10#j}" "${#10}" "${11-none}"; echo
