my-func() { echo a; }
