x='a[$(echo executed >f)]'
(echo $((x)))
(echo $((1+x)))
ls f 2>/dev/null || echo not executed
