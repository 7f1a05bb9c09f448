if command -v nosuchcommand >/dev/null 2>&1; then
	echo yes
else
	echo no
fi
command -v cat >/dev/null && echo cat
