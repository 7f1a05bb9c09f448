export list=(a b)
