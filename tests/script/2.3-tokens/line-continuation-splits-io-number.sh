echo err 2\
>f; cat f
