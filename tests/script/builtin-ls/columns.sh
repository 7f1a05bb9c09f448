# XCU ls -C, -x, -m, as wide as COLUMNS or -w has it
mkdir d; cd d || exit
for i in 1 2 3 4 5 6 7 8 9 10 11 12; do : >f$i; done; : >a_longer_name; mkdir dir
ls -C -w 40 | od -An -c
ls -C -w 40 | tr '\t' '>'
ls -x -w 40 | tr '\t' '>'
ls -m -w 40
COLUMNS=30 ls -C | tr '\t' '>'
COLUMNS=30 ls -m
ls -Cr -w 30 | tr '\t' '>'
ls -CF -w 30 | tr '\t' '>'
ls -C -w 1
ls -C -w 0
ls -m -w 0
ls -C1 f1 f2
ls -1C f1 f2
ls -Cl --time-style=+T f1 >/dev/null && echo long
ls -C dir
ls -m dir
ls -m f1
