printf 'read x\ndata line\necho "<$x>"\n' | "$SH"
