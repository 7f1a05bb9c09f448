>f echo a b
cat f
echo 1 >g 2
cat g
<f cat
