t='	tab'
cat <<-E
	$t
	E
