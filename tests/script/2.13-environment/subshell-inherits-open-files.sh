exec 3>f
(echo through >&3); cat f
