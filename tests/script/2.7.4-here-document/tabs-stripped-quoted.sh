x=1
cat <<-'E'
	$x
	E
