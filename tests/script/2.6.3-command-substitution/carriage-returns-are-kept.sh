printf %s "$(printf 'a\r\n')" | od -An -c | tr -d ' '
