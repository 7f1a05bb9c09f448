echo $\
(echo sub) $(\
(1+\
1))
