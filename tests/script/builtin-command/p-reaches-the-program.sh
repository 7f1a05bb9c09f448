# the image's own tool has options that the builtin lacks
uniq --version >/dev/null 2>&1 && echo "the builtin knows --version"
command -p uniq --version >/dev/null && echo "the program does"
/usr/bin/uniq --version >/dev/null && echo "by its path too"
