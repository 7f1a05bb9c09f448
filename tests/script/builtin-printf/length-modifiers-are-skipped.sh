printf '%ld %lld %hhd %zu %jx\n' 1 2 300 4 255
