echo "a `echo \`echo b; done\`` c"
