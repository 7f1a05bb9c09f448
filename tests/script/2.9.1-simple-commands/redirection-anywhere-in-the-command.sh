>f echo a b; cat f
echo >f c d; cat f
echo e >f f; cat f
