exit 1x
