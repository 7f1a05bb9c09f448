# the formats that have an option
export TZ=XYZ-5:30
d='2024-02-29 12:34:56.5'
for o in '' -R -I -Idate -Ihours -Iminutes -Iseconds -Ins -Isec --iso-8601 --iso-8601=seconds --rfc-email --rfc-2822 \
	--rfc-3339=date --rfc-3339=seconds --rfc-3339=ns; do
	# shellcheck disable=SC2086
	date -d "$d" $o
	# shellcheck disable=SC2086
	date -u -d "$d" $o
done
