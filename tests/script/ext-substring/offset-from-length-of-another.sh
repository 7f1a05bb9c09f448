v=abcdef w=ab
echo ${v:${#w}} ${v:0:${#w}} ${v:${#v}-1}
