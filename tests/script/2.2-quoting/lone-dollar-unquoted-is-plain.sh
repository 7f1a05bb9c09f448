printf '<%s>\n' $ a$ $% a$.b
