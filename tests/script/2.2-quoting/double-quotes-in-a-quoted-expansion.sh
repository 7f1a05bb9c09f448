# 2.2.3: double-quotes in an operand that stands inside double-quotes are unspecified; as in other
# shells a } between them does not end the expansion
unset x
p() { printf '<%s>' "$@"; echo; }
p "${x-"{}"}" "${x-"a}b"c}" "${x-{"a": "b c"}}"
p "${x-"'}'"}" "${x-"${x-"}"}"}" "${x-"\}"}" "${x-"\""}"
p "${x-""}" "a${x-b"*"}"
cat <<E
${x-"a}b"c} "
E
"$SH" -c 'echo "${x-"a}"'
