'f'() { echo a; }
