# the $(...) has no newline behind <<G: that document is empty
cat <<E
1 $(cat <<G; echo b) 2
E
cat <<E | cat
3 `cat <<G; echo c` "$(cat <<-G; echo d)" 4
E
f() { cat <<E
5 ${x-$(cat <<'G'; echo e)} 6
E
}
f
cat <<E
7 $(cat <<G
inside
G
) 8
E
