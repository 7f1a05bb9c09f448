mkdir a
(cd a; echo "${PWD#"$HOME"}")
echo "${PWD#"$HOME"}|"
