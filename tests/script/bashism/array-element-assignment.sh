list[1]=b
