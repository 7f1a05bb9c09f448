# XCU od: types, sizes, and several of them below each other
printf 'abc\0\n\177\200\377 Z' >in
od in; echo
for type in a c d1 d2 d4 d8 dC dS dI dL o1 u1 u2 u4 x1 x2 x4 x8 c1; do
	case $type in c1) continue ;; esac
	echo "-- $type"; od -An -t $type in
done
echo "-- two types"; od -t x1c in
echo "-- with -t twice, and z"; od -A x -t x1z -t u2 in
echo "-- old letters"; for o in a b c d o s x; do od -A n -$o in; done
echo "-- floats"; printf '\0\0\200\077\0\0\0\0\0\0\360\277' | od -An -t f4 -N 4
printf '\0\0\0\0\0\0\360\277' | od -An -t fD
printf '\1\2\3\4' | od -An --endian=big -t x4
