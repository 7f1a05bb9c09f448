echo a
echo b;;
