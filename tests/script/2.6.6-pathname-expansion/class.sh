touch 1 x Y _
echo [[:digit:]] [[:lower:]] [[:upper:]] [![:alnum:]]
