HOME=/h
echo \~ '~' "~" \~/a '~'/a "~/a"
