printf '<%s>' a ''; echo
