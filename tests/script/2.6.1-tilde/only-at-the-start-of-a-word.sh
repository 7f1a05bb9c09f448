HOME=/h
echo a~ a/~ a~/b ./~ --x=~ x:~
