v=éa
printf %s "${v#?}" | od -An -tx1 | tr -d ' \n'; echo
