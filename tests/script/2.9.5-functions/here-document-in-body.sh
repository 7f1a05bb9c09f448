f() { cat <<E
value $1
E
}
f a; f b
