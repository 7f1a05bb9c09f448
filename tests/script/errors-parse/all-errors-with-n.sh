cat > s <<'X'
if true; then echo a; done
for 1x in a; do echo b; done
echo ${a b}
echo c )
case x in a b) echo d;; esac
echo fine
X
"$SH" -n s; echo $?
