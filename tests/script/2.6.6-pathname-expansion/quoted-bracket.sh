touch '[a]' a
echo [a] '[a]' \[a] "["a* [a"]"*
