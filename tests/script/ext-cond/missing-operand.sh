"$SH" -c '[[ a == ]]'; echo $?
"$SH" -c '[[ ]]'; echo $?
"$SH" -c '[[ a && ]]'; echo $?
"$SH" -c '[[ (a ]]'; echo $?
"$SH" -c '[[ a b ]]'; echo $?
