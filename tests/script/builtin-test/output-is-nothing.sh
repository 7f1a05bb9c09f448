x=$(test a = a; [ b ]); echo "<$x>"
