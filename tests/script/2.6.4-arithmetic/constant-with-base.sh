(echo $((16#ff)))
(x=08; echo $((10#$x)))
