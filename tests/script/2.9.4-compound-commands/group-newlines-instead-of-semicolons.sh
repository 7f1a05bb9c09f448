{
echo a
echo b
}
