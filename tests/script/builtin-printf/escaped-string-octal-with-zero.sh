printf '%b' '\0101\060\01012\0' | od -An -tx1
