exec 3>keep
{ echo lost; } 3>other >no/such
echo kept >&3
cat keep
echo --
cat other
