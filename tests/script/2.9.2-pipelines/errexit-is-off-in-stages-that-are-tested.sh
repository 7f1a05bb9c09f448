# set: -e is ignored in all of a pipeline whose status is tested, in a function that it calls too
set -e
true | { false; echo last; } && echo and
echo x | { read x y z; false; echo "read $x"; } || echo or
if true | { false; echo condition; }; then echo then; fi
while true | { false; echo loop; }; do break; done
! true | { false; echo negated; }
f() {
	true | { false; echo in a function; }
	{ false; echo first; } | cat
	echo x | (false; echo subshell)
}
f && echo called
x=$(f && echo substituted)
echo "$x"
true | { false; echo never; }
echo never
