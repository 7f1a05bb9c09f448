echo a:b:c:d >f
cut --complement -d : -f 2 f
cut --complement -d : -f 1,3- f
cut --complement -d : -f 2-3 --output-delimiter=/ f
cut --complement -b 1-2 f
cut --complement -c 4,2 f
cut --complement -b 1- f
cut --complement -b 5- f
