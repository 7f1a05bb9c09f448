printf '%04x%02X\n' 42 10
