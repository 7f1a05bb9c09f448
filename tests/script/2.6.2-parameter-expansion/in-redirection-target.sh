d=out; unset u
echo a > ${d}file; echo b > "${u-other file}"
cat outfile 'other file'
