cat <\
<E\
OF
text
EOF
