echo "<${!-none}>"
