"$SH" -c 'exit 9'
(echo $?); echo "$(
echo $?)"
