cat <<E
${unset?message}
E
echo not reached
