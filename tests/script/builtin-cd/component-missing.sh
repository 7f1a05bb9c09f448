mkdir a
cd none/../a 2>err
echo "status $? ${PWD#"$HOME"}|"
sed "s|$HOME|H|" err
