echo	a 	 b		c
