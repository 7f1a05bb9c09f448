printf 'one:two:three' | {
	read -d : a; echo "$? <$a>"
	read -d : a; echo "$? <$a>"
	read -d : a; echo "$? <$a>"
}
