touch a1 a2
echo $(echo 'a*') "$(echo 'a*')"
