x=abc
printf '<%s>' "${x#abc}" "${x##???}" "${x%abc}" "${x%%[a-c]*}"; echo
