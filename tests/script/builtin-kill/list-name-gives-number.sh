kill -l TERM
