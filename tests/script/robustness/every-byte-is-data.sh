# All byte values but NUL through quoting, expansions, patterns, splitting, here-documents, eval and read.
i=0
while [ "$i" -lt 255 ]; do
	i=$((i + 1))
	o=$(printf %o "$i")
	c=$(printf "\\$o.")
	c=${c%.}
	x=a"$c"b
	[ "${#x}" -eq 3 ] || echo "length $i"
	[ "${x#a}" = "${c}b" ] || echo "prefix $i"
	[ "${x%b}" = "a$c" ] || echo "suffix $i"
	[ "${x#"a$c"}" = b ] || echo "quoted prefix $i"
	[ "${u-$x}" = "$x" ] || echo "default $i"
	[ "${x:1:1}" = "$c" ] || echo "substring $i"
	case $x in
	a"$c"b) ;;
	*) echo "case $i" ;;
	esac
	case $x in
	a[!ab]b | aab | abb) ;;
	*) echo "bracket $i" ;;
	esac
	[ "$(printf %s "$x")" = "$x" ] || echo "substitution $i"
	[ "$(printf "%b" "\\0$o")" = "${c#"$(printf '\n.')"}" ] || [ "$i" -eq 10 ] || echo "%b $i"
	eval "y=\$'a\\$o'b"
	[ "$y" = "$x" ] || echo "dollar-quotes $i"
	[ "$i" -eq 39 ] || eval "y='$x'"
	[ "$y" = "$x" ] || echo "single-quotes $i"
	IFS= read -r y <<X
$x
X
	[ "$y" = "$x" ] || [ "$i" -eq 10 ] || echo "here-document $i"
	IFS=$c
	v=1${c}2
	set -- $v
	case $i in
	49 | 50) ;;
	*) [ "$#$1$2" = 212 ] || echo "splitting $i: $# $1" ;;
	esac
	IFS=' 	
'
	set -- $x[
	[ "$*" != "$x"[ ] || continue
	case $i in
	9 | 10 | 32) ;;
	*) echo "fields $i" ;;
	esac
done
echo "$i"
