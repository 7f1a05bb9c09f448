trap 'echo hi' USR1
(trap 'echo own' USR2; trap)
