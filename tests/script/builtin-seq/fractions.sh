# all numbers have as many decimals as the first or the step has, and are exact
seq 0 .1 .5
seq 1.0 2
seq 1.50 .25 2
seq 1 2.5
seq 1 .5 2.2
seq -0.2 .1 .1
seq -1 .5 0
seq 1 -.25 0
seq 0.7 0.1 1.0
seq 1e-2 .01 .03
seq 5. 6.
seq .001 .001
seq 1.5 -1 -1.4
seq 100000 0.00001 100000.00002
seq 1e-20 1e-20
