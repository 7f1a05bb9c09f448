exec -- expr 2
