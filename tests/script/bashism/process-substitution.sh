diff <(echo a) <(echo b)
