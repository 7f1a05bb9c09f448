# a missing operand: 2, and the others are listed
mkdir d; : >d/a; : >b
ls missing; echo $?
ls missing b d nowhere; echo $?
ls missing b; echo $?
ls missing d; echo $?
ls -l missing; echo $?
ls -d missing d; echo $?
ls b/; echo $?
ls b/x; echo $?
ls ''; echo $?
ls -- -x; echo $?
ls "$(printf 'new\nline\033')"; echo $?
ln -s loop loop
ls loop; echo $?
ls -L loop; echo $?
ln -s nowhere dangling
ls dangling; echo $?
ls -H dangling; echo $?
ls -L dangling; echo $?
ls -L >/dev/null; echo $?
ls "$(printf %0256d 0)"; echo $?
