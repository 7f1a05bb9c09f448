cat <<-E
  two spaces
	E
