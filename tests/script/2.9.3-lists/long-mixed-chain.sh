false && echo 1 || false || true && echo 2 && false || echo 3
