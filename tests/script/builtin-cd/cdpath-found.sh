mkdir -p one/x two/y
CDPATH=$HOME/one:$HOME/two
cd y | sed "s|$HOME||"
cd y >/dev/null
echo "${PWD#"$HOME"}"
