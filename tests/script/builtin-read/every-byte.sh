i=1
while [ "$i" -lt 256 ]; do
	if [ "$i" -ne 10 ]; then
		byte=$(printf '\\%o' "$i")
		IFS= read -r got <<-END
		$(printf "<$byte>")
		END
		[ "$got" = "$(printf "<$byte>")" ] || echo "$i: $got"
	fi
	i=$((i + 1))
done
echo done
