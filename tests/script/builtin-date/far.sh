# years that do not fit into 32 bits, and dates behind the last
export TZ=UTC0
date -d 4294969320-01-01 +%F
echo $?
date -d 2147485547-12-31 +%s
date -d '2147485547-12-31 1 day' +%F
echo $?
date -d '1969-12-31 23:59:59' +%s
