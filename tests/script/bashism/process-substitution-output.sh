echo a > >(cat)
