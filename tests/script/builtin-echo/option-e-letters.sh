echo -e '\a\b\f\r\t\v\\' | od -An -tx1
