"$SH" -c '(kill -KILL $$; echo survived >f) & wait' 2>/dev/null
while [ ! -s f ]; do sleep 0.02; done
cat f
"$SH" -c '(kill -KILL $$; echo survived >g); echo no' 2>/dev/null
while [ ! -s g ]; do sleep 0.02; done
cat g
