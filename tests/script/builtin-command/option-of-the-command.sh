command echo -n a
command printf -- '%s\n' b
