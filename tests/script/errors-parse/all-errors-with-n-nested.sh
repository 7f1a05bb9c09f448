cat > s <<'X'
f() {
	for x in (a); do
		echo b
	done
	while true; do
		case x in
		a b) c ;;
		esac
		if d then e; fi
	done
	g ;; h
}
echo `if` $(fi) "${i^}" end
X
"$SH" -n s; echo $?
