printf '1 2\n' | xargs -n 1 false
echo $?
printf '1 2\n' | xargs -n 1 nosuchprogram
echo $?
printf '1 2\n' | xargs -n 1 /bin/sh -c 'echo "$0"; exit 255'
echo $?
printf '1 2\n' | xargs -n 1 /bin/sh -c 'kill -9 $$'
echo $?
printf '1 2\n' | xargs -n 1 /bin/sh -c 'echo "$0"; exit 127'
echo $?
: >plain
printf '1\n' | xargs ./plain
echo $?
echo x | xargs -n 0
echo $?
echo x | xargs -q
echo $?
xargs <&-
echo $?
