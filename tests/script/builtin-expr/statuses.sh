# XCU expr EXIT STATUS: 0: neither null nor zero; 1: null or zero; 2: invalid; above: an error
e() { expr "$@" 2>/dev/null; echo "-> $?"; }
e 1
e a
e 0
e ''
e -0
e 000
e -
e -1
e 00x
e ' '
e -- 1
e -- -1 + 2
e -- --
e 1 +
e 1 / 0
e 1 % 0
e a + 1
e 1 + ''
if expr 1 = 2 >/dev/null; then echo yes; else echo no; fi
if expr abc : a >/dev/null; then echo yes; else echo no; fi
expr 1 = 1 && echo after
expr 1 = 2 || echo otherwise
! expr 0
echo $?
set -e
expr 3 - 3 || :
expr 3 - 3
echo not reached
