date -d nonsense; echo $?
date -d 2024-02-30; echo $?
date -r missing; echo $?
date +%F +%T; echo $?
date -R -I; echo $?
date -I +%F; echo $?
date -Ix; echo $?
date --rfc-3339=hours; echo $?
date -d now -r .; echo $?
date 1234; echo $?
date 13010000; echo $?
PATH=/nowhere date -x; echo $?
date -d; echo $?
date -d @99999999999999999; echo $?
date -d @0 >/dev/full; echo $?
