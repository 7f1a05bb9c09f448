read a b <<END
one two
END
echo "<$a> <$b>"
