x=
cat <<E
${x:-"a b"} ${x:-'c'}
E
