echo ${a:}
