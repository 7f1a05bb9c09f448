mkdir -p x one/x
CDPATH=$HOME/one
cd ./x
echo "${PWD#"$HOME"}"
cd ../x
echo "${PWD#"$HOME"}"
