for w in a Z 0 _ ' ' '	' .; do
	for c in alnum alpha blank digit lower upper punct space xdigit graph print cntrl; do
		p="[[:$c:]]"
		case $w in $p) echo "<$w> $c";; esac
	done
done
