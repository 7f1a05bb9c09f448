printf '\777\400' | od -An -tx1
