do echo a; done
