touch a b
echo ${x:-*} "${x:-*}" ${x:-"*"} ${x+no}${x-[ab]}
