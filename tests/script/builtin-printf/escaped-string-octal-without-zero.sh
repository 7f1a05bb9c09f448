printf '%b' '\101\1012' | od -An -tx1
