cat <<-E
	fine
		x ${a b} y
	E
