"$SH" -c "printf %s '$(printf '\001\002\177\200\201\210\211\377')'" | od -An -tx1 | tr -d ' \n'; echo
