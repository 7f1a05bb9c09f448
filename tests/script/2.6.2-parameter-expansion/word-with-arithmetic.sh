unset u
echo ${u-$((6 * 7))}
