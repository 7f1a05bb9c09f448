: >file
cd file
echo "status $? ${PWD#"$HOME"}|"
