(read a; sh -c 'read b; echo "child $b"'; cat) <<E
1
2
3
E
