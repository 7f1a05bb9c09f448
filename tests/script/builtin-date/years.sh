# the flag +, and years of more and of less than four digits
export TZ=UTC0
date -d @0 '+%+5Y %+3C %+12F %12F %+Y %+C'
date -d @99999999999999 '+%F %+Y %+4Y %+G %+C %Y'
date -d @-100000000000 '+%y %g %Y %F'
