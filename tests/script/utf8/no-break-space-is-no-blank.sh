LC_ALL=C.UTF-8 "$SH" -c "$(printf 'set -- a\302\240b; echo $#')"
