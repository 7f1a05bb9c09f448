# TZ counts when it is exported, -u in any case; the next command has its own zone again
TZ=AAA-1 date -d @0 '+%F %T %z %Z'
TZ=AAA-1 date -u -d @0 '+%F %T %z %Z'
export TZ=BBB+2:30; date -d @0 '+%F %T %z %Z'; date --utc -d @0 '+%F %T %Z'; date -d @0 '+%F %T %Z'
TZ=Europe/Berlin date -d @1719792000 '+%F %T %:z %Z'
TZ=Europe/Berlin date -d '2024-07-01 02:00' +%s
(TZ=CCC-3; date -d @0 +%T); date -d @0 +%T
x=$(TZ=UTC0 date -d @0 +%T); echo "$x"
TZ=UTC0 date -d @0 | cat
