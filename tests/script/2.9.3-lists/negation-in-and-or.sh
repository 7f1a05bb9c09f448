! false && echo a
! true || echo b
true && ! false && echo c
