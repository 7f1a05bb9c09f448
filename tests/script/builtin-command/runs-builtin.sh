command echo a b
