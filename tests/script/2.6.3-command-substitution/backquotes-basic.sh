echo "<`echo hello`>" `echo a`b
