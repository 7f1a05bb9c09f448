# what -printf does not know is refused before anything runs
: >f
for format in '%TY-%Tm' '%10s' '%-5d' '%t' '%q' '%T' 'a%' '%10' '%{' '%T@%A@%C@%t'; do
	find f -print -printf "$format"
	echo $?
done
find f -printf '%%%f%%d %T@\n' | grep -c '^%f%d [0-9]*\.[0-9]*$'
