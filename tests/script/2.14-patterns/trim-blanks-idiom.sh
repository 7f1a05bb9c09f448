s='   some text  '
s=${s#"${s%%[! ]*}"}
s=${s%"${s##*[! ]}"}
echo "<$s>"
