f() { local x=$(echo 'a  b'); echo "$x"; }
f
