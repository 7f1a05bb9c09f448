touch -t 200001010000 old; touch -t 200101010000 new; ln old same
[[ new -nt old ]]; echo $?
[[ new -ot old ]]; echo $?
[[ old -ef same ]]; echo $?
[[ old -ef new ]]; echo $?
[[ old -nt none ]]; echo $?
