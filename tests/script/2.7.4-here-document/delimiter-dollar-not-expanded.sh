x=E
cat <<$x
text
$x
echo after
