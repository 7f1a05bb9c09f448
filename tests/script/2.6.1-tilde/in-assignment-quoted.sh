HOME=/h
x="~" y='~/a' z=\~
echo "$x" "$y" "$z"
