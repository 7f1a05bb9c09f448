touch -t 200001010000 old; touch -t 200101010000 new
[ old -ot new ]; echo $?
[ new -ot old ]; echo $?
[ old -ot old ]; echo $?
