n=$(printf 'f%0300d' 0)
eval "$n() { echo long; }"; $n
