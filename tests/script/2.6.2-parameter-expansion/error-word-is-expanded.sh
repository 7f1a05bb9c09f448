"$SH" -c 'x=inner; : ${u:?"$x and $(echo sub)"}' 2>&1 | grep -c 'inner and sub'
