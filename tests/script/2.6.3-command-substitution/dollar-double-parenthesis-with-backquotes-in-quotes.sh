# 2.6.3: what is no arithmetic is a command substitution, though what stands between the backquotes,
# which are no backquotes then, has an open quote
echo $((echo '`"') ; (echo '`'))
echo $((echo "\`'") ; (echo "\`"))
echo next
