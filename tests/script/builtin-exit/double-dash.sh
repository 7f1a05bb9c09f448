exit -- 4
