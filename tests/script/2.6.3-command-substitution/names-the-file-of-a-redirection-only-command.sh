>$(echo f; exit 3)
ls f
