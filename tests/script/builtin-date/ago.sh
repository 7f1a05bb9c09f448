# "ago" belongs to the amount and unit in front of it, once; 64 of them overflowed
date -d "1 day$(printf ' ago%.0s' $(seq 64))"
echo $?
many=$(printf '999999999999 fortnights %.0s' $(seq 2000))
date -d "$many$many$many$many" 2>/dev/null
echo $?
TZ=UTC0 date -d '2024-03-01 12:00 1 day 2 hours ago' +%FT%T
