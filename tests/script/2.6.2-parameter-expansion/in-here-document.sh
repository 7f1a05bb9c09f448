unset u; v=val
cat <<E
${v} ${u-default} ${v#v} ${#v} ${v:+alt}
E
