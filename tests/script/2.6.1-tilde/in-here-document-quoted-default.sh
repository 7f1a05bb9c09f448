HOME=/h; unset u
cat <<E
${u-~}
E
