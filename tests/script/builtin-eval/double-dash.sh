eval -- echo a
