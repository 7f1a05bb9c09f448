: <<E
${v:=assigned}
E
echo "$v"
