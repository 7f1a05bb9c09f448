d=0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789
i=0
while [ "$i" -lt 60 ]; do
	mkdir "$d" && cd "$d" || exit
	i=$((i + 1))
done
echo "$((${#PWD} - ${#HOME}))"
pwd | wc -c | awk -v h="${#HOME}" '{ print $1 - h }'
cd ..
echo "$((${#PWD} - ${#HOME}))"
cd "$HOME"
echo "${PWD#"$HOME"}|"
