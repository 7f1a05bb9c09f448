# The texts are packed together: that the last one comes out whole, all the others did on the way.
last=$("$SH" --list | tail -n 1)
case $("$SH" --help "$last") in
"usage: $last ["*'
'*) echo whole ;;
esac
"$SH" --help wait
"$SH" -c 'unset -x' 2>&1 | tail -n 1
