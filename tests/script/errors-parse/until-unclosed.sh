until true; do echo a
