touch -t 200001010000 old; touch -t 200101010000 new
[ new -nt old ]; echo $?
[ old -nt new ]; echo $?
[ old -nt old ]; echo $?
