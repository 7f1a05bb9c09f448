a=$(cat f) 3>$(echo f) true
