cd .
echo "${PWD#"$HOME"}|"
