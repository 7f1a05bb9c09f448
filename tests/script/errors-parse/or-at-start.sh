|| echo a
