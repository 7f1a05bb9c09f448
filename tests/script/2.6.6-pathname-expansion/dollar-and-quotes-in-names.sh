touch '$HOME' '`x`' "it's"
echo \$* \`* it\'*
