echo a:b:c:d >f
cut -d : -f 1,3- --output-delimiter=' - ' f
cut -d : -f 1-2 --output-delimiter= f | od -An -c
cut -d : -f 2 --output-delimiter=X f
cut -d x -f 1 --output-delimiter=X f
