# -w, -s and -f
echo w; seq -w 8 10; seq -w -1 1; seq -w 1 .5 2; seq -w 1 10 101; seq -w 5 -5 -10; seq -w 1 010; seq -w 9 1e1
seq -w 0.5 1 10; seq -w 1 9.75; seq -w 1.000 2; seq -w 0.1 1
echo s; seq -s , 3; seq -s '' 3; seq -s ', ' 1; seq -s x 3 1; seq -s '\n' 2; seq --separator=: 2
echo f; seq -f %g 2; seq -f %03g 9 10; seq -f 'a%.2fb' 1 .5 2; seq -f '%%%g%%' 1; seq -f '%-5g|' 1; seq -f '%5g|' 1
seq -f %e 1; seq -f '%+g' 1; seq -f '% g' 1; seq -f '%#.0f' 1; seq -f '%G' 1e10 1e10; seq -f %Lg 1; seq -f "%'g" 1
seq --format 'n%g' 2
seq -sw -w 9 10
seq -f 'file%02.0f.txt' -s ' ' 3
