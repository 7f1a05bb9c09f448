"$SH" -c 'echo x | cat >&2' >&-
