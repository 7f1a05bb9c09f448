then echo a
