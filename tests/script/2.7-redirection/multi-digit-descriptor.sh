exec 12>f
echo twelve >&12
exec 12>&-
cat f
