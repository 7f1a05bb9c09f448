printf '[%5s][%-5s][%1s]\n' ab cd efg
