printf '%.1s' é | od -An -tx1
