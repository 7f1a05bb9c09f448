x=v
cat <<E
\$x \`a\` \\ \a \"
E
