printf '%c' é | od -An -tx1
