command -- echo a
