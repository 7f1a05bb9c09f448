# which time: -d, -r, and now
export TZ=UTC0
date -d @0; date -d @1709210096.25 +%s.%N; date -d @-1
date --date='2024-02-29T12:34:56Z' +%s; date -d '2024-02-29 12:34:56 +0200' +%s; date -d 2024-02-29 +%c
date -d 20240229 +%F
: >file; touch -d '2020-01-02 03:04:05' file; date -r file; date --reference file +%s
a=$(date +%s) b=$(/usr/bin/date +%s); [ $((b - a)) -le 1 ] && echo now
[ "$(date -d now +%s)" -ge "$a" ] && echo now
[ "$(date -d tomorrow +%F)" = "$(/usr/bin/date -d tomorrow +%F)" ] && echo tomorrow
[ "$(date -d yesterday +%F)" = "$(/usr/bin/date -d yesterday +%F)" ] && echo yesterday
[ "$(date -d '2 days ago' +%F)" = "$(/usr/bin/date -d '2 days ago' +%F)" ] && echo ago
[ "$(date -d '+1 week' +%F)" = "$(/usr/bin/date -d '+1 week' +%F)" ] && echo week
[ "$(date +%3N | wc -c)" -eq 4 ] && echo three
