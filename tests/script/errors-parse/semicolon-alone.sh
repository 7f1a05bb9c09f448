; echo a
