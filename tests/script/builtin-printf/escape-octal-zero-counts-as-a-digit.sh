printf '\0101' | od -An -tx1
