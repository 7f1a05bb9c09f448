"$SH" -c ': ${u?custom  words}' 2>&1 | grep -c 'custom  words'
"$SH" -c ': "${u?custom  words}"' 2>&1 | grep -c 'custom  words'
