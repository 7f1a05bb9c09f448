printf '<%s>\n' \é "\é" | od -An -c | tr -d ' \n'; echo
