s=set; unset u
: ${s-$(echo a >> log)} ${s:=$(echo b >> log)} ${s?$(echo c >> log)} ${u+$(echo d >> log)}
[ -e log ] && cat log
: ${u-$(echo e >> log)}
cat log
