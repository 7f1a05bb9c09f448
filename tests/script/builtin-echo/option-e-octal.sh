echo -e '\0101\060\01012' | od -An -tx1
