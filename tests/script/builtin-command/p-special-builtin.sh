PATH=
command -p printf '%s\n' a | command -p cat
