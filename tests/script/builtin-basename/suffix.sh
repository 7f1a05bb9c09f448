# XCU basename 6: a suffix that is the whole name stays
basename include/stdio.h .h
basename stdio.h io.h
basename .h .h
basename a.h/ .h
basename a.hh .h
basename a.H .h
basename / /
basename a ''
basename -s .h a.h b/c.h .h d
basename -s.h -z a.h b.h | tr '\0' ';'
echo
basename --suffix=.c --zero x.c | tr '\0' ';'
echo
