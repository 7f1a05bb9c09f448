printf 'one\ntwo\nthree\nfour\n' >file
{
	read a
	(read b; echo "sub <$b>")
	c=$(read c; echo "$c")
	read d
	echo "<$a> <$c> <$d>"
} <file
