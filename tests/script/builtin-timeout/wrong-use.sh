timeout; echo $?
timeout 5; echo $?
timeout x true; echo $?
timeout -1 true; echo $?
timeout 1w true; echo $?
timeout '' true; echo $?
timeout -k y 1 true; echo $?
timeout -s NOSIGNAL 1 true; echo $?
timeout -z 1 true; echo $?
timeout 1 nosuchcommand; echo $?
: >plain; timeout 1 ./plain; echo $?
timeout 99999999999999999999 echo endless
ln -s "$SH" timeout
./timeout x true; echo $?
./timeout 1 true; echo $?
