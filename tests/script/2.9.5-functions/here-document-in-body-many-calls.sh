f() { cat <<E
$i
E
}
for i in 1 2 3; do f; done
