f()
{
	echo a
} >f1
f; cat f1
