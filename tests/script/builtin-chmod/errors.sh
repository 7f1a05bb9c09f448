# wrong use, bad modes, files that are not there: status 1, the others are done
: >f
chmod 600 f
try() {
	chmod "$@"
	echo "status $?"
}
try
try 644
try u+x
try -x
try -q 644 f
try --reference=missing f
try --reference=f
try --reference=f -x f
for mode in '' u 8 77777 u+q u+x, a+ug u=rwx,go 64x 0x1 'u +x' u+1 'a
b'; do
	try "$mode" f
done
try 640 missing f missing/x f/x
stat -c %a f
try --recursive=1 644 f
