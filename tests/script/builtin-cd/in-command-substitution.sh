mkdir a
d=$(cd a && pwd)
echo "${d#"$HOME"} ${PWD#"$HOME"}|"
