# a weekday alone is the next one, today if it is today; words are not cut but for months and weekdays
for day in sunday mon tues Wednesday thurs fri sat; do
	[ "$(date -d $day)" = "$(/usr/bin/date -d $day)" ] || echo $day
	[ "$(date -d "$day 12:00 1 week" +%F-%a)" = "$(/usr/bin/date -d "$day 12:00 1 week" +%F-%a)" ] || echo $day
done
date -d 'Mon, 29 Feb 2024' +%F
for word in yes tom tod '5 minu' '1 wee' 'monday friday'; do
	date -d "$word" 2>/dev/null
	echo $?
done
