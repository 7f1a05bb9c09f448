nproc --ignore=x; echo $?
nproc --ignore=-1; echo $?
nproc --ignore; echo $?
nproc extra; echo $?
PATH=/nowhere nproc -a; echo $?
OMP_NUM_THREADS=3 nproc >/dev/full; echo $?
nproc --ignore=99999999999999999999; echo $?
