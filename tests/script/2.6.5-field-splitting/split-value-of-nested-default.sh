unset u v; w='x y'
printf '<%s>' ${u-${v-$w}} "${u-${v-$w}}" ${u-"${v-$w}"}; echo
