echo one
echo two; echo three
if echo four; then
	echo five )
fi
