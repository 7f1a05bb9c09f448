trap 'echo hi' USR1
( (trap) )
