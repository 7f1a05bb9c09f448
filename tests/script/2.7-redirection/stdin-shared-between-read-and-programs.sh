printf '1\n2\n3\n4\n' >f
{ read a; head -n 1 >/dev/null; echo "$a"; } <f
{ read a; sh -c 'read b; echo "child $b"'; read c; echo "$a $c"; } <<E
1
2
3
E
