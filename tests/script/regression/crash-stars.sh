# What ends most shells: ${x#*a*a*a...b}: time that doubles with each star.
i=0 x=a p=
while [ "$i" -lt 17 ]; do x=$x$x i=$((i + 1)); done
while [ "$i" -gt 0 ]; do p="$p*a" i=$((i - 1)); done
p=$p$p$p
echo "${#x} ${#p}"
r=${x#${p}b}; echo "${#r}"
r=${x##${p}b}; echo "${#r}"
r=${x%b$p}; echo "${#r}"
r=${x%%b$p}; echo "${#r}"
case $x in ${p}b) echo no ;; $p) echo yes ;; esac
: >aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
set -- ${p}b; [ "$1" = "${p}b" ] && echo none
