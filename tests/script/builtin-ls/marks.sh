# XCU ls -F: / * | @; -p: /; -i
mkdir d; cd d || exit
mkdir dir; : >plain; : >run; chmod 755 run; mkfifo fifo; ln -s plain link; ln -s dir dirlink; ln -s nowhere dangling; : >.dot; mkdir .dotdir
ls -F
echo '# -p'
ls -p
echo '# -aF'
ls -aF
echo '# -Fp, -pF'
ls -Fp run dir
ls -pF run dir dirlink
echo '# links that are operands: -F and -d do not follow'
ls dirlink
ls -F dirlink
ls -d dirlink
ls -FH dirlink
ls -FL
ls -dF dir/ dirlink/
echo '# -i'
i=$(ls -i plain)
[ "$i" = "$(stat -c %i plain) plain" ] && echo the number
ls -i | { read -r number name; [ "$number" = "$(stat -c %i "$name")" ] && echo the number; }
[ "$(ls -di .)" = "$(stat -c %i .) ." ] && echo the number
ls -iL link dirlink >/dev/null && echo done
