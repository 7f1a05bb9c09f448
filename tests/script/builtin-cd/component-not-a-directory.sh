: >file
mkdir a
cd file/../a 2>err
echo "status $? ${PWD#"$HOME"}|"
sed "s|$HOME|H|" err
