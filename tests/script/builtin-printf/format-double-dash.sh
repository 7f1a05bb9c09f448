printf -- '%s\n' a
