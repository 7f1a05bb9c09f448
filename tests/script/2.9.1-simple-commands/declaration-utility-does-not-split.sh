v='a b' w='*'
export x=$v y=$w
readonly z=$v
printf '<%s>' "$x" "$y" "$z"; echo
