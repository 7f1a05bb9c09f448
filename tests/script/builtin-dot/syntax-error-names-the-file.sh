printf ':\n:\nfi\n' >file
(. ./file) 2>&1 | sed -n 1p
