trap 'echo visible' EXIT >/dev/null
