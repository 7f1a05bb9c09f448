printf 'cat <<E\nbody\nE\ncat\nrest\n' | "$SH"
