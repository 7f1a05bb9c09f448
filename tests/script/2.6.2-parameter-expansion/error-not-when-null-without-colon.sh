n=
echo "<${n?}>" "<${n?message}>"
