(echo $((08)))
echo $?
(echo $((019)))
echo $?
