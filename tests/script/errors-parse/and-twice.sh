true && && echo a
