eval 'echo c; echo a' | sort
