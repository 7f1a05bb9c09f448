v=$(printf 'a\303\251b')
printf %s "${v:1:1}" | od -An -tx1 | tr -d ' \n'; echo
echo ${v:3}
