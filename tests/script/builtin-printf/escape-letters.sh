printf '\a\b\f\n\r\t\v' | od -An -tx1
