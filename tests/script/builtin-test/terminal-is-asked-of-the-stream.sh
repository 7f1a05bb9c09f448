# -t N asks what the command has as descriptor N, not what the shell's process has. /dev/ptmx is a terminal
if [ ! -t 0 ] </dev/ptmx; then echo "no terminal here"; fi
[ -t 0 ] </dev/ptmx && echo "0 is one"
[ -t 1 ] >/dev/ptmx && echo "1 is one"
test -t 2 2>/dev/ptmx && echo "2 is one"
exec 9>&1 </dev/ptmx >/dev/ptmx
{
	[ -t 0 ] </dev/null || echo "0: null device"
	[ -t 0 ] <terminal-is-asked-of-the-stream.sh || echo "0: file"
	[ -t 0 ] <&- || echo "0: closed"
	echo x | if [ -t 0 ]; then echo "0: pipe is a terminal"; else echo "0: pipe"; fi
	echo x | if [[ -t 0 ]]; then echo "0: pipe is a terminal"; else echo "0: pipe"; fi
	[ -t 0 ] && [[ -t 0 ]] && echo "0: terminal"
} >&9
x=$([ -t 1 ] && echo terminal)
echo "1: $x" >&9
test -t 1 >/dev/null || echo "1: null device" >&9
test -t 1 && echo "1: terminal" >&9
test -t 9 || echo "9: none" >&9
