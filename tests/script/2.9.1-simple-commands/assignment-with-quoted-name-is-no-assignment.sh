"a"=1 2>/dev/null; echo $?
\b=2 2>/dev/null; echo $?
echo ${a-unset} ${b-unset}
