# 2.6.3: what a function does in a command substitution stays there, whichever compound command it
# is in.
v=outer
loop() { while [ "$v" != inner ]; do v=inner; done; echo "loop $v"; }
until_() { until [ "$v" = inner ]; do v=inner; done; echo "until $v"; }
each() { for v in a inner; do :; done; echo "for $v"; }
choice() {
	case $v in
	"${v=x}"*) v=inner ;;
	esac
	echo "case $v"
}
branch() { if [ "$v" = outer ]; then v=inner; elif false; then v=no; else v=no; fi; echo "if $v"; }
defines() { later() { echo defined; }; v=inner; later; }
cond() { [[ $v == o* && ! ( -z ${w:=inner} ) ]] && echo "cond $w"; }
group() { { v=inner; }; ! false && echo "group $v"; }
sub() { (v=inner; echo "subshell $v"); }
here() { cat <<-END; }
	here ${w:=inner}
END
arith() { echo "arith $((n = 5))"; }
calls() { each; choice; }
for f in loop until_ each choice branch defines cond group sub here arith calls; do
	x=$($f)
	echo "$x / $v ${w-unset} ${n-unset}"
done
later 2>/dev/null || echo "later is not defined here"
