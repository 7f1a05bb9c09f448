touch -t 200001010000 old; touch -t 200101010000 new; ln -s old l
[ new -nt l ]; echo $?
[ l -nt new ]; echo $?
