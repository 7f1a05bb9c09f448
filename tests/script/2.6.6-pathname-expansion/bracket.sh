touch a1 a2 a3 b1 b2
echo [ab]1 a[1-2] [!a]* a[^1] [a-b][12]
