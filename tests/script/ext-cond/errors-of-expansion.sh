# [[ ]]: an expansion error in an operand ends the shell.
"$SH" -c '[[ ${x:?} ]]; echo no'; echo "$?"
"$SH" -c '[[ -n ${x:?one} ]]; echo no'; echo "$?"
"$SH" -c '[[ a == ${x:?two} ]]; echo no'; echo "$?"
"$SH" -c '[[ ${x:?three} != a ]]; echo no'; echo "$?"
"$SH" -c '[[ 1 -eq ${x:?four} ]]; echo no'; echo "$?"
"$SH" -c '[[ ! ( a == a && -f ${x:?five} ) ]]; echo no'; echo "$?"
"$SH" -uc '[[ a < $x ]]; echo no'; echo "$?"
