s=value
echo ${s?} ${s:?} ${s?message} "${s:?message}"
