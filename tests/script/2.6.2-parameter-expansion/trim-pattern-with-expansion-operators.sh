unset u; x=foobar
echo ${x#${u:-foo}} ${x%"${u-bar}"}
