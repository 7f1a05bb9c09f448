HOME=/h
echo ~/"a b" ~/'c'
