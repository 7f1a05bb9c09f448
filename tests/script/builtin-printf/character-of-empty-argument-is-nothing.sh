printf '[%c][%c]' '' | od -An -c
