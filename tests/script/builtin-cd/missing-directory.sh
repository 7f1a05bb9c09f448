cd nowhere
echo "status $? ${PWD#"$HOME"}|"
