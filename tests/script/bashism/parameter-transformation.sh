echo "${x@Q}"
