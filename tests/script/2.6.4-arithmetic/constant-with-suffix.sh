(echo $((10L)))
(echo $((1e3)))
