printf '\x41\x4g\xff\x7e~' | od -An -tx1
