n=$(printf 'v%0500d' 0)
eval "$n=long; echo \$$n"
