eval 'echo a' 'b;' echo c
