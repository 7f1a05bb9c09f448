[[ a == a &&
   b == b ]]; echo $?
[[ a == b ||
   b == b
]]; echo $?
[[ (
  a
) ]]; echo $?
