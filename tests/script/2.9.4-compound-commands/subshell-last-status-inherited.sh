false
(echo $?)
