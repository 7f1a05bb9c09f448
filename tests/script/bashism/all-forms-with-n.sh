cat > s <<'X'
[[ $a =~ b ]] && a=(1)
x+=1 y[1]=2
cat <<< a | diff <(b) -
echo ${!a} ${a/b/c} ${a^^} ${a,,} ${a@Q} ${a[0]} $"d"
function f { e &> g; }
function h() { i |& j; }
if ((k)); then for ((;;)); do l; done; fi
select m in n; do o; done
case p in q) r ;;& esac
coproc s
exec {t}> u
X
"$SH" -n s; echo $?
