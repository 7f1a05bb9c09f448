while IFS=: read -r user x uid rest; do
	echo "<$user> <$x> <$uid> <$rest>"
done <<'END'
root:x:0:0:root:/root:/bin/sh
nobody:*:65534:
empty::
:
END
