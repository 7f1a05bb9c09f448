v=abc
echo "<${v: -4}>" "<${v: -3}>"
