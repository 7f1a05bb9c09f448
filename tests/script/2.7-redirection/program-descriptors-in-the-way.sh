sh -c 'echo to3 >&3; echo to4 >&4; echo to5 >&5' 5>f5 4>f4 3>f3
cat f3 f4 f5
