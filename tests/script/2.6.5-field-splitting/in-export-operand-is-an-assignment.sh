x='a b=c'
export y=$x
printf '<%s>' "$y" "${b-unset}"; echo
