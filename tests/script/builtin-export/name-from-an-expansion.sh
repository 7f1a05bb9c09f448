name=dynamic
export $name=value "$name"_2=other
env | grep '^dynamic' | sort
