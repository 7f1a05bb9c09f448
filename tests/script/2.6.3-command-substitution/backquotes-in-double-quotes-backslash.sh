echo "`echo '\\\\'`" `echo '\\\\'`
