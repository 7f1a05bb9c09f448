v=abcdef; x=${v:1:2}; echo $x
cat <<E
${v:3:2}
E
