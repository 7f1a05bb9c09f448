unset u
printf '<%s>' ${u-$(echo a b)} "${u-`echo c d`}"; echo
