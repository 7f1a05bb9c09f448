unset a b c
echo ${a-${b-${c-deep}}} "${a:-${b:-${c:-deeper}}}"
