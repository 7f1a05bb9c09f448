for i in 1 2; do echo $i; done > f & wait; cat f
if true; then echo if; fi > f & wait; cat f
