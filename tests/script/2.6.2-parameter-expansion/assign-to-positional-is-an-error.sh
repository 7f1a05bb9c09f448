set a
(: ${2=x}; echo not reached) 2>/dev/null
[ $? -ne 0 ] && echo failed
