# memory for as many as there are, not for each pair of a command and a here-document
{
	i=0; while [ $i -lt 500 ]; do printf '{ '; i=$((i+1)); done
	printf cat
	i=0; while [ $i -lt 20000 ]; do printf ' <<A'; i=$((i+1)); done
	printf ' >/dev/null'
	i=0; while [ $i -lt 500 ]; do printf '; }'; i=$((i+1)); done
	echo
	i=0; while [ $i -lt 20000 ]; do echo A; i=$((i+1)); done
	echo echo end
} >s
(ulimit -v 100000 2>/dev/null; exec "$SH" s)
