# TZ as the script exports it, whenever it does
: >f
touch -d '2024-07-01 12:00:00 UTC' f
stat -c %y f
export TZ=XYZ-5:30
stat -c %y f
TZ=ABC8 stat -c %y f
TZ=CET-1CEST,M3.5.0,M10.5.0/3 stat -c %y f
stat -c %y f
touch -d '2024-01-01 12:00:00 UTC' f
TZ=CET-1CEST,M3.5.0,M10.5.0/3 stat -c %y f
unset TZ
TZ=ABC8
stat -c %y f
export TZ
stat -c %y f
TZ=
stat -c %y f
TZ=/nothing/like/it
stat -c %y f
