printf 'echo a\vb\fc\rd e' > s
"$SH" s | od -An -c | tr -d ' \n'; echo
