# 2.2.1, 2.2.3: removed, inside double-quotes too
cat <<"EO\
F"
x $x
EOF
cat <<"\
\
"EO"\
F"
y $x
EOF
cat <<EO\
F
z
EOF
echo after
