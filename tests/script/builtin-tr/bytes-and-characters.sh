# bytes, in UTF-8 too, as scripts expect of octal escapes
printf 'gr\303\274n\n' | LC_ALL=C.UTF-8 tr -d '\200-\377'
printf 'gr\303\274n\n' | LC_ALL=C.UTF-8 tr -cd ' -~\n'
printf 'a\377\200b' | tr '\200\377' xy
echo
# but characters where a string has one of several bytes
echo 'grün größer' | LC_ALL=C.UTF-8 tr 'üöß' 'uos'
echo 'aaa' | LC_ALL=C.UTF-8 tr a €
echo '€€€x' | LC_ALL=C.UTF-8 tr -s '€'
echo '€üx' | LC_ALL=C.UTF-8 tr -d '\303\274'
echo '€üx' | LC_ALL=C.UTF-8 tr -cd 'ü\n'
echo 'αβγ' | LC_ALL=C.UTF-8 tr 'α-γ' 'A-C'
echo 'xα' | LC_ALL=C.UTF-8 tr -c 'α\n' €
printf 'ü\377\303' | LC_ALL=C.UTF-8 tr ü u | od -An -tx1
