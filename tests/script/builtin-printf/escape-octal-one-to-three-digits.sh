printf '\1\12\101\1010' | od -An -tx1
