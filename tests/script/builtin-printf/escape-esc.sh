printf '\e[0m' | od -An -tx1
